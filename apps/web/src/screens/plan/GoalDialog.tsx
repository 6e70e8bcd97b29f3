import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { GoalView, PlanView, Theme } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { themes } from '../needs/themes.js';

type Written = Record<'title' | 'indicator' | 'from' | 'to' | 'parentId', string> & {
  theme: Theme | '';
  ended: boolean;
};
type Props = { plan: PlanView; goal?: GoalView; parentId?: string; label?: string };
const written = (goal: GoalView | undefined, parentId: string): Written => ({
  title: goal?.title ?? '',
  indicator: goal?.indicator ?? '',
  from: goal?.from ?? '',
  to: goal?.to ?? '',
  theme: goal?.theme ?? '',
  parentId: goal ? (goal.parentId ?? '') : parentId,
  ended: goal?.ended ?? false,
});

/** Enters a goal, at the top or below another, or changes one. */
export function GoalDialog({ plan, goal, parentId = '', label }: Props) {
  const client = useQueryClient();
  const [form, setForm] = useState(written(goal, parentId));
  const [tried, setTried] = useState(false);
  const set = (news: Partial<typeof form>) => setForm((old) => ({ ...old, ...news }));
  const backwards = form.from !== '' && form.to !== '' && form.from > form.to;

  async function submit(): Promise<boolean> {
    setTried(true);
    if (form.title.trim() === '' || backwards) return false;
    const body = {
      title: form.title.trim(),
      indicator: form.indicator.trim() || null,
      from: form.from || null,
      to: form.to || null,
      theme: form.theme || null,
      parentId: form.parentId || null,
    };
    if (goal)
      await call(api.changeGoal, {
        params: { id: goal.id },
        body: { ...body, ended: form.ended, expectedVersion: goal.version },
      });
    else await call(api.addGoal, { body });
    await client.invalidateQueries({ queryKey: ['plan'] });
    return true;
  }
  const words = goal ? 'change' : parentId ? 'add-below' : 'add';
  return (
    <FormDialog
      open={t(`plan.${words}`)}
      title={t(`plan.${words}`)}
      submit={t('common.save')}
      variant={goal || parentId ? 'tertiary' : 'secondary'}
      {...(label && { label })}
      onOpen={() => (setForm(written(goal, parentId)), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('plan.goal')}
        maxLength={200}
        value={form.title}
        error={tried && form.title.trim() === '' && t('plan.missing')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <Textfield
        label={t('plan.indicator')}
        description={t('plan.indicator.text')}
        maxLength={300}
        value={form.indicator}
        onChange={(event) => set({ indicator: event.target.value })}
      />
      <div className="row">
        <Textfield
          type="date"
          label={t('plan.first-day')}
          value={form.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <Textfield
          type="date"
          label={t('plan.last-day')}
          value={form.to}
          error={tried && backwards && t('plan.backwards')}
          onChange={(event) => set({ to: event.target.value })}
        />
      </div>
      <SelectField
        label={t('plan.theme')}
        none={t('plan.no-theme')}
        value={form.theme}
        choices={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
        onChange={(theme) => set({ theme: theme as Theme | '' })}
      />
      <Field>
        <Label>{t('plan.below')}</Label>
        <Select value={form.parentId} onChange={(event) => set({ parentId: event.target.value })}>
          <Select.Option value="">{t('plan.top')}</Select.Option>
          {plan.goals
            .filter(({ id, ended }) => id !== goal?.id && !ended)
            .map(({ id, title }) => (
              <Select.Option key={id} value={id}>
                {title}
              </Select.Option>
            ))}
        </Select>
      </Field>
      {goal && (
        <Checkbox
          label={t('plan.end')}
          description={t('plan.end.text')}
          checked={form.ended}
          onChange={(event) => set({ ended: event.target.checked })}
        />
      )}
    </FormDialog>
  );
}
