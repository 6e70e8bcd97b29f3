import { sql, type Sql } from '@vertskap/platform';

/** A word in more than this share of a municipality's needs tells nothing of what they are about. */
const TELLING_SHARE = 0.3;
const TELLING_WORDS = 40;

/** A writing CTE that counts in how many needs of a municipality each word stands, from rows with `municipality_id` and `words`. */
export const countWords = (from: Sql): Sql => sql`counted_words as (
  insert into term (municipality_id, lexeme, needs)
  select municipality_id, unnest(tsvector_to_array(words)) as lexeme, count(*) from ${from} group by 1, 2 order by 1, 2
  on conflict (municipality_id, lexeme) do update set needs = term.needs + excluded.needs)`;

/**
 * CTEs from `text (id, municipality_id, words)`: `telling`, the words of each text that tell what it is about, weighted by how
 * rare they are in its municipality (idf) and twice in a title; and `whole`, the sum of these weights. Words in more than
 * `mostNeeds` needs are left out.
 */
export const tellingWords = (mostNeeds = 1_000_000): Sql => sql`weighted as (
    select t.id, t.municipality_id, w.lexeme,
      ln(1 + c.total::float / d.needs) * case when 'A' = any(w.weights) then 2 else 1 end as weight
    from text t join (select id, greatest(last_need_number - 1000, 1) as total from municipality) c on c.id = t.municipality_id
    cross join lateral unnest(t.words) w
    join term d on d.municipality_id = t.municipality_id and d.lexeme = w.lexeme
    where d.needs <= least(greatest(3, c.total * ${TELLING_SHARE}::float), ${mostNeeds}::int)),
  telling as (
    select * from (select *, row_number() over (partition by id order by weight desc, lexeme) as place from weighted) w where place <= ${TELLING_WORDS}),
  whole as (select id, sum(weight) as weight from telling group by id)`;

/**
 * CTEs after `tellingWords`: of each text and each need of `earlier (id, number, words)` with a lower number, `common (id, other_id,
 * share, words)`: the share of its telling words, by weight, that stands in the other too, and how many they are. The others are
 * read once and joined by their words: the index of words is out of reach behind row-level security where nobody could mark its
 * operator leakproof, and asking for each word in turn costs more than reading even where somebody did.
 */
export const inCommon = (earlier: Sql): Sql => sql`earlier as materialized (${earlier}),
  word as (select e.id, e.number, lexeme from earlier e cross join lateral unnest(tsvector_to_array(e.words)) lexeme),
  common as (
    select t.id, w.id as other_id, sum(t.weight) / whole.weight as share, count(*) as words
    from telling t join whole on whole.id = t.id join text f on f.id = t.id join word w on w.lexeme = t.lexeme and w.number < f.number
    group by t.id, w.id, whole.weight)`;
