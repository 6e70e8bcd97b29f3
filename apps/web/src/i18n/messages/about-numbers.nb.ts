export default {
  'about-numbers.what': 'Hva tallene viser',
  'about-numbers.what.text':
    'Tallene teller behov som næringsforeninger har meldt i Vertskap, og det kommunen og næringslivet har gjort med dem. De viser ikke telefoner, e-post og møter utenom, og heller ikke hvor viktig en sak er.',
  'about-numbers.fair': 'Hvem tiden tilhører',
  'about-numbers.fair.text':
    'Brutto er alt næringslivet opplevde. Netto er uten tiden ballen var hos næringslivet selv eller hos andre utenfor kommunen. Vi viser alltid begge. Venting mellom to sektorer er alltid kommunens tid.',
  'about-numbers.waiting': 'Behov som venter, er regnet med',
  'about-numbers.waiting.text':
    'En median av bare de besvarte behovene blir penere jo flere som ikke får svar. Derfor regner vi med dem som venter (Kaplan-Meier), og en frist som er gått ut uten svar, er for sen allerede.',
  'about-numbers.small': 'Få behov gir usikre tall',
  'about-numbers.small.text':
    'Under fem behov viser vi ingen andel eller median. Feltet rundt en andel viser hvor den sanne andelen trolig ligger. Andre kommuner og publikum ser ingen tall under tre.',
  'about-numbers.change': 'Når noe virkelig er endret',
  'about-numbers.change.text':
    'Tall går opp og ned av seg selv. Vi sier at noe er blitt bedre eller verre bare når mønsteret brytes etter faste regler (XmR, som i det britiske helsevesenet), og aldri med færre enn tolv uker.',
  'about-numbers.compare': 'Sammenlign med varsomhet',
  'about-numbers.compare.text':
    'Kommuner får ulike behov. En rangering ville belønnet den som får enkle saker. Derfor rangerer vi verken kommuner, sektorer eller folk.',
} as const;
