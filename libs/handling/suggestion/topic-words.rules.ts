import type { Theme, Topic } from '@vertskap/contract';

/** What a topic is called in running text, and where LOS has it. */
export type TopicWords = {
  /** Themes and words of LOS under `https://psi.norge.no/los/` that this topic covers. */
  los: string[];
  /** In small letters, bokmål, nynorsk and English; `*` stands for any letters, so that compounds and endings are met. */
  words: string[];
};

/** Our own table, written for what business asks municipalities about; LOS is made for what inhabitants look for. */
export const topicWords: Record<Topic, TopicWords> = {
  planning: {
    los: ['tema/planer', 'ord/reguleringsplan', 'ord/kommuneplan'],
    words:
      '*reguleringsplan* *regulering *reguleringa *reguleringen reguler* omreguler* arealplan* arealdel* kommuneplan* kommunedelplan* områdeplan* detaljplan* planprogram* planforslag* planbestemmelse* planføresegn* utnyttingsgrad* utnyttelsesgrad* byggehøyde* gesimshøyde* arealbruk* zoning rezon* masterplan'.split(
        ' ',
      ),
  },
  building: {
    los: ['tema/bygging', 'ord/byggesak', 'ord/gebyr-for-byggesak'],
    words:
      'byggesak* byggjesak* byggesøk* byggjesøk* byggetillat* byggeløyve* byggjeløyve* rammetillat* rammeløyve* igangsettingstillat* igangsettingsløyve* bruksendring* ferdigattest* brukstillat* bruksløyve* dispensasjon* nabovars* tilbygg* påbygg* ansvarsrett* fasade* byggesøknad* permit permits'.split(
        ' ',
      ),
  },
  land: {
    los: ['tema/eiendom', 'tema/kjop-og-salg', 'tema/leie-og-utleie'],
    words:
      'tomt tomt* *tomt *tomta *tomten *tomter *tomtene næringsareal* industriområde* næringsområde* næringspark* industripark* dekar grunnerverv* makebytt* feste* eiendom eiendom* eigedom* lagerplass* opsjon* plot plots land'.split(
        ' ',
      ),
  },
  surveying: {
    los: ['ord/deling-av-eiendom', 'ord/oppmaling'],
    words:
      'oppmål* matrikkel* fradeling* seksjoner* grensejustering* eiendomsgrense* eigedomsgrense* kart *kart *kartet kartforretning* arealoverføring* survey* cadast*'.split(
        ' ',
      ),
  },
  roads: {
    los: ['tema/veg-og-vegregulering', 'tema/trafikkinformasjon', 'tema/yrkestransport'],
    words:
      'vei veien veier veiene veg vegen vegar vegane *veien *vegen *veier fylkesve* riksve* gangve* sykkelve* *kryss *krysset rundkjør* avkjør* innkjør* svingradi* trafikk* *trafikk tungtrafikk* tungbil* lastebil* modulvogntog* vogntog* varelever* vareleverings* aksellast* fartsgrense* fortau* bru brua *brua *bru *bruen veilys* gatelys* skilt* *skilt *skiltet gravemelding* graving* gravearbeid* gate gata gater gaten *gata *gaten road roads traffic truck trucks bridge'.split(
        ' ',
      ),
  },
  winter_roads: {
    los: ['ord/broyting', 'ord/feiing-og-stroing'],
    words:
      'brøyt* *brøyting* strø strøing* strødd* salting* salta snø snøen snørydd* snømåking* måking* måke måka glatt glatte holke* vintervedlikehald* vintervedlikehold* feiing* snow* plough* gritting'.split(
        ' ',
      ),
  },
  parking: {
    los: ['ord/parkering-og-hvileplasser'],
    words: '*parker* p-plass* p-hus* p-avgift* ladeplass* lastelomme* parking'.split(' '),
  },
  public_transport: {
    los: ['tema/mobilitetstilbud', 'ord/ruteplanlegger'],
    words:
      'buss buss* *buss *bussen kollektiv* ferge* ferje* *ferge* *ferje* hurtigbåt* båtrute* rutetid* rutetabell* drosje* taxi* holdeplass* haldeplass* skoleskyss* anløp* korresponder* bus buses ferry ferries'.split(
        ' ',
      ),
  },
  harbour: {
    los: ['tema/bat-havn-og-kyst', 'ord/havn', 'ord/batplass'],
    words:
      'havn havn* *havn *havna *havnen hamn hamn* *hamn *hamna kai kai* *kai *kaia *kaien molo molo* brygge* *brygga farvann* farvatn* småbåt* båtplass* cruise* utfylling* mudr* landstrøm* landstraum* slipp *slippen harbour* harbor* quay* pier'.split(
        ' ',
      ),
  },
  water_sewage: {
    los: ['ord/vann-og-avlop'],
    words:
      'vann vatn avløp* *avløp *avløpet vannforsyn* vassforsyn* vannledning* vassleidning* ledning ledningen ledninger ledningene hovedledning* hovudleidning* leidning* vannverk* vassverk* vanntrykk* vasstrykk* trykket drikkevann* drikkevatn* kloakk* spillvann* spillvatn* overvann* overvatn* påslipp* fettutskill* sprinkler* vannmål* vassmål* kum kummen va-* sewage sewer* water'.split(
        ' ',
      ),
  },
  waste: {
    los: ['tema/avfallshandtering', 'ord/farlig-avfall'],
    words:
      '*avfall* søppel* renovasjon* gjenvinning* attvinning* resirkuler* matavfall* avfallsmottak* miljøstasjon* container* konteiner* waste recycling garbage'.split(
        ' ',
      ),
  },
  energy: {
    los: ['tema/energi', 'ord/energibruk'],
    words:
      'strøm strømmen straum straumen kraft *kraft *kraften *krafta nettkapasitet* nettilknyt* nettleie* nettleige* effekt effekten megawatt mw fjernvarm* solcelle* solceller spillvarme* energi* lading* lader* ladestasjon* hydrogen* ladepunkt* electricity grid power charging'.split(
        ' ',
      ),
  },
  broadband: {
    los: [],
    words: 'bredbånd* breiband* fiber fiber* mobildekning* mobilnett* 5g internett* broadband'.split(' '),
  },
  town_centre: {
    los: ['tema/handel-og-service'],
    words:
      'sentrum* *sentrum *sentrumet bysentrum torg torget *torget torgplass* gågate* storgata uteserver* butikk* handel handels* handle* kunde* kundar* gatesalg* sentrumsplan* julegate* byrom* benker town centre shops retail*'.split(
        ' ',
      ),
  },
  serving: {
    los: ['ord/bevilling-og-tillatelser'],
    words:
      'skjenk* *bevilling* *bevilgning* serveringsløyve* serveringsbevilling* uteserver* alkohol* salgsbevilling* salsløyve* utesteder* restaurant* åpningstid* opningstid* liquor licence license alcohol'.split(
        ' ',
      ),
  },
  tourism: {
    los: ['tema/friluftsliv'],
    words:
      'reiseliv* turist* turisme* besøk besøkende besøkjande gjest gjester gjestene hotell* camping* bobil* *toalett* toalett* turvei* turveg* tursti* sti stien cruise* overnatting* kajakk* guide* sesong* tourism tourist* visitor*'.split(
        ' ',
      ),
  },
  culture: {
    los: ['tema/kultur', 'ord/festival', 'tema/idrett'],
    words:
      'kultur* festival* *festival *festivalen konsert* arrangement* *arrangement museum* idrett* hall hallen scene* marken* marked *marked *markedet stevne* culture event events festival'.split(
        ' ',
      ),
  },
  procurement: {
    los: ['ord/offentlig-innkjop', 'tema/naringsliv'],
    words:
      'anskaffelse* anskaffing* innkjøp* anbud* *anbud *anbudet anbod* rammeavtale* leverandør* tilbudsfrist* konkurransegrunnlag* doffin* kvalifikasjonskrav* kravspesifikasjon* kontrakt* procurement tender tenders supplier*'.split(
        ' ',
      ),
  },
  skills: {
    los: ['ord/fag--og-yrkesopplaring', 'tema/videregaende-skole', 'tema/hoyere-utdanning', 'tema/voksenopplaring'],
    words:
      'lærling* læreplass* fagbrev* fagskole* fagskule* yrkesfag* videregående vidaregåande skole* skule* *skolen *skulen elev* utdann* utdanning* kompetanse* opplæring* kurs* praksisplass* studie* student* hospiter* skill skills apprentic* school* training'.split(
        ' ',
      ),
  },
  recruitment: {
    los: ['tema/arbeidsliv', 'tema/arbeidssoking', 'ord/arbeidstillatelse'],
    words:
      'rekrutter* ansette* ansetting* tilsett* arbeidskraft* fagfolk* sesongarbeid* bemanning* innflytt* tilflytt* jobbsøk* arbeidsgiver* arbeidsgjevar* flyktning* nav norskkurs* norskopplæring* recruit* workforce employees'.split(
        ' ',
      ),
  },
  childcare: {
    los: ['tema/barnehage', 'ord/barnehageplass'],
    words: 'barnehage* *barnehage *barnehagen sfo skolefritid* daycare kindergarten* childcare'.split(' '),
  },
  housing: {
    los: ['tema/botilbud', 'tema/flytting'],
    words:
      'bolig bolig* *bolig *boliger bustad* *bustad *bustader utleiebolig* leilighet* leilegheit* husvære* hybel* hyblar* bo housing flats apartment*'.split(
        ' ',
      ),
  },
  business_support: {
    los: ['tema/naringsutvikling', 'tema/tilskuddsordninger-for-naring'],
    words:
      'næringsutvikl* næringsplan* næringsfond* næringsråd* næringsstrategi* tilskudd* tilskot* støtteordning* etabler* gründer* grunder* oppstart* innovasjon* inkubator* virkemiddel* verkemiddel* omstilling* næring kunnskapsnæring* kunnskapsbedrift* teknologibedrift* forskningspark* forskingspark* startup* grant grants'.split(
        ' ',
      ),
  },
  fees: {
    los: ['tema/priser-og-gebyr-for-bygg-og-eiendom', 'tema/skatt', 'tema/avgift'],
    words:
      '*gebyr* *avgift* eiendomsskatt* eigedomsskatt* skatt skatt* betalingssats* sats satser satsar takst* faktura* fakturer* fee fees tax taxes invoice*'.split(
        ' ',
      ),
  },
  fisheries: {
    los: ['ord/akvakultur'],
    words:
      'akvakultur* havbruk* oppdrett* settefisk* laks *laks fisk fisk* *fisk lokalitet* merd* brønnbåt* sjømat* slakteri* fish* aquaculture salmon seafood'.split(
        ' ',
      ),
  },
  agriculture: {
    los: ['tema/landbruk', 'ord/boplikt'],
    words:
      'landbruk* jordbruk* gård* gard garden gardsbruk* bonde* bønder* skogbruk* skog* dyrka* matjord* konsesjon* beite* husdyr* farm farms farming forestry'.split(
        ' ',
      ),
  },
  environment: {
    los: ['tema/forurensning-og-straling', 'tema/naturforvaltning'],
    words:
      'forurens* forurein* utslipp* utslepp* støy* bråk* lukt* miljø miljøet miljøkrav* klima* natur* vern vernet verna naturmangfold* naturmangfald* strandson* støv* svevestøv* pollut* noise environment*'.split(
        ' ',
      ),
  },
  hazards: {
    los: ['tema/samfunnssikkerhet-og-beredskap', 'tema/var-og-klima', 'ord/flomvarsel'],
    words:
      'flom* flaum* skred* ras rasfar* rassikr* stormflo* springflo* beredskap* kvikkleire* oversvøm* overfløym* flood* landslide* emergency'.split(
        ' ',
      ),
  },
  fire: {
    los: ['tema/brann', 'ord/branntilsyn', 'ord/feiing'],
    words: 'brann* *brann slokke* sløkke* slukke* rømning* røming* feier* eksplosjon* fire'.split(' '),
  },
  health: {
    los: ['tema/folkehelse', 'tema/helsetjenester'],
    words:
      'helse* lege* fastlege* smittevern* hygiene* mattilsyn* legionella* omsorg* sykehjem* sjukeheim* vaksin* health doctor*'.split(
        ' ',
      ),
  },
  participation: {
    los: ['tema/medvirkning', 'tema/politikk-og-valg', 'tema/apenhet'],
    words:
      'medvirk* medverk* høring* høyring* innspill* innspel* dialogmøte* kontaktpunkt* kontaktperson* formannskap* kommunestyre* innsyn* informasjon* participation consultation hearing'.split(
        ' ',
      ),
  },
};

/** The theme that business chose says something of the topic too. */
export const topicsOfTheme: Record<Theme, Topic[]> = {
  land: ['land', 'planning'],
  permits: ['building'],
  transport: ['roads'],
  town_centre: ['town_centre'],
  recruitment: ['recruitment'],
  knowledge: ['skills'],
  knowledge_industries: ['business_support'],
  water: ['water_sewage'],
  energy: ['energy'],
  tourism: ['tourism'],
  procurement: ['procurement'],
  dialogue: ['participation'],
  parking: ['parking'],
  harbour: ['harbour'],
  housing: ['housing'],
  broadband: ['broadband'],
  environment: ['environment'],
};
