import { describe, expect, test } from '@jest/globals';
import { cleanText } from './clean-text.js';

describe('text is cleaned', () => {
  test('of control characters and blanks at line ends; what Word writes for line breaks becomes one', () => {
    expect(cleanText('\uFEFF a\u0000b\u0007 \r\n\u000Bc\u000Cd\u2028e\t\n\n\n\nf  ', 'kept')).toBe(
      'ab\n\nc\nd\ne\n\nf',
    );
    expect(cleanText('tabulator\tog hardt\u00A0mellomrom', 'kept')).toBe('tabulator\tog hardt\u00A0mellomrom');
  });

  test('and what looks like a broken line break stays, unless the mapping says it is one', () => {
    expect(cleanText('a\\nb.rnrnC', 'kept')).toBe('a\\nb.rnrnC');
    expect(cleanText('a\\nb\\r\\nc', 'escaped')).toBe('a\nb\nc');
  });
});

describe('line breaks whose backslashes were lost', () => {
  test.each([
    ['Det er slik.rnDerfor er det tungt.', 'Det er slik.\nDerfor er det tungt.'],
    ['Først dette.rnrnSå dette.rn', 'Først dette.\n\nSå dette.'],
    ['har laget bestemmelsenrnDet er noe usikkert', 'har laget bestemmelsen\nDet er noe usikkert'],
    ['til reiseregningerrn- utgifterrn-\tflere', 'til reiseregninger\n- utgifter\n-\tflere'],
    ['etaterrn1d. Bedre', 'etater\n1d. Bedre'],
    ['gjelder: rno\tFortsatt', 'gjelder:\no\tFortsatt'],
    ['innspill til KDrn', 'innspill til KD'],
    ['på HMS-områdetrn• punkt', 'på HMS-området\n• punkt'],
    ['rnrnDen elektroniske', 'Den elektroniske'],
    ['tilbud til barn.rnSkolen', 'tilbud til barn.\nSkolen'],
    ['nye tilbud til barnrnSkolen', 'nye tilbud til barn\nSkolen'],
  ])('%j', (broken, mended) => {
    expect(cleanText(broken, 'stripped')).toBe(mended);
  });

  test.each([
    'moderniseringsdepartementet og hjernen er gjerne interne',
    'rapportering barnevern',
    'økonomi fosterbarn',
    'intern-posten og ekstern- og internpost',
    'kontrakt med Arne, Bjørn og Ernst',
    'helse, flere barn, lengre',
    'forum for personvern/sikkerhet',
  ])('%j has none', (whole) => {
    expect(cleanText(whole, 'stripped')).toBe(whole);
  });
});
