import { describe, expect, test } from '@jest/globals';
import type { OpenForm } from '../../handlers/desk.ts';
import { createShelf } from '../../handlers/shelf.ts';
import { respondTo } from '../../handlers/views/open-form.ts';

const room = { things: 9, bytes: 9, weigh: () => 1 };
const respond: NonNullable<OpenForm['respond']> = async () => new Response();

describe('the answer to a form', () => {
  let ids = 0;
  const forms = createShelf<OpenForm>({ now: () => 0 }, { id: () => `form-${++ids}` }, room);

  test('goes where the form was opened, to who opened it', () => {
    const id = forms.put({ respond, user: 'U1', where: {} });
    expect(respondTo({ forms }, id, 'U1')).toBe(respond);
  });

  test('goes to nobody else, whatever a payload says', () => {
    const id = forms.put({ respond, user: 'U1', where: {} });
    expect(respondTo({ forms }, id, 'U2')).toBeNull();
    for (const edited of ['', `${id} `, '__proto__', 'form-99'])
      expect(respondTo({ forms }, edited, 'U1')).toBeNull();
  });
});
