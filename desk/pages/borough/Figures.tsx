import type { ReactElement } from 'react';
import { awardStateTitles, latestAwardStates } from '../../../framework/award-state.ts';
import type { BoroughFigures, Count, LevelCounts } from '../../../framework/borough/figures.ts';
import { longDate } from '../../../framework/dates.ts';
import type { LevelId } from '../../../framework/edition.ts';
import { stages, stageTitles } from '../../../framework/problems.ts';
import { counted, listed } from '../../../framework/sentences.ts';
import type { RoundCounted, ShownFigures } from '../../api/borough.ts';
import { BarPatterns } from './bars.tsx';
import type { Head, Line } from './Charted.tsx';
import { Charted, Legend, Number } from './Charted.tsx';
import { changeInWords } from './words.ts';

const levels: readonly (LevelId | 'notJudged')[] = ['developing', 'enhancing', 'embedded', 'notJudged'];

interface FiguresProps {
  readonly figures: ShownFigures;
  readonly rounds: readonly RoundCounted[];
}

/** All that is counted, as charts within their tables. */
export function Figures({ figures, rounds }: FiguresProps): ReactElement {
  const { asOf, overAll, perLa, titles, sample } = figures;
  const { aspects, returns, overall } = overAll;
  const levelHeads: readonly Head[] = levels.map((level) =>
    level === 'notJudged' ? { look: 'none', title: 'No level' } : { look: level, title: titles.levels[level] },
  );
  const levelLine = (label: string, counts: LevelCounts, whole: Count): Line => ({
    label,
    counts: levels.map((level) => counts[level]),
    whole,
  });
  const aspectTitle = (id: string): string => titles.aspects.find((aspect) => aspect.id === id)?.title ?? id;
  const strandTitle = (aspect: string, id: string): string =>
    titles.strands[aspect]?.find((strand) => strand.id === id)?.title ?? id;
  return (
    <>
      <BarPatterns />
      <p className="summary">
        {sample && 'These are samples. '}
        As of {longDate(asOf)}
      </p>
      <Headlines overAll={overAll} />
      <section>
        <h2>Levels</h2>
        <Legend heads={levelHeads} />
        <Charted
          caption="Overall and by aspect, as schools judge themselves"
          labelled="Aspect"
          heads={levelHeads}
          lines={[
            levelLine('Overall', overall, returns),
            ...aspects.map(({ aspect, self }) => levelLine(aspectTitle(aspect), self, returns)),
          ]}
        />
        <Charted
          caption="By aspect, as verifiers judge"
          labelled="Aspect"
          heads={levelHeads}
          lines={aspects.map(({ aspect, verified }) => levelLine(aspectTitle(aspect), verified, returns))}
        />
        {aspects.map(({ aspect, strands }) => (
          <Charted
            key={aspect}
            caption={`Strands of ${aspectTitle(aspect)}, as schools judge themselves`}
            labelled="Strand"
            heads={levelHeads}
            lines={strands.map(({ strand, self }) => levelLine(strandTitle(aspect, strand), self, returns))}
          />
        ))}
      </section>
      <section>
        <h2>How far returns have come</h2>
        <Charted
          caption="Returns by stage"
          labelled="Stage"
          heads={[{ look: 'plain', title: 'Returns' }]}
          lines={stages.map((stage) => ({
            label: stageTitles[stage],
            counts: [overAll.stages[stage]],
            whole: returns,
          }))}
        />
      </section>
      <Awards figures={figures} rounds={rounds} />
      {perLa.length > 1 && (
        <section>
          <h2>By local authority</h2>
          <Charted
            caption="Overall levels, as schools judge themselves"
            labelled="Local authority"
            heads={levelHeads}
            lines={perLa.map((area) => levelLine(area.la?.name ?? '', area.overall, area.returns))}
          />
        </section>
      )}
    </>
  );
}

function Headlines({
  overAll: { returns, notBegun, stages: reached, awards },
}: {
  readonly overAll: BoroughFigures;
}): ReactElement {
  const facts: readonly (readonly [string, Count])[] = [
    ['Returns in the figures', returns],
    ['Not begun', notBegun],
    ['Verified or decided', sumOf(reached.verified, reached.decided)],
    ['Awards in force or due', sumOf(awards['in force'], awards.due)],
    ['Due: ending within 12 months', awards.due],
  ];
  return (
    <dl className="facts headlines">
      {facts.map(([title, count]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Number count={count} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Awards({ figures: { overAll, before, titles }, rounds }: FiguresProps): ReactElement {
  const named = rounds.filter(({ isLeftOut, trouble }) => !isLeftOut && trouble === null).map(({ name }) => name);
  const { awards, outcomes, stages: reached } = overAll;
  const all = sumOf(...latestAwardStates.map((state) => awards[state]));
  return (
    <section>
      <h2>Awards</h2>
      <Charted
        caption={
          before === null
            ? 'Awards held, each school with its latest'
            : `Awards held, each school with its latest, and a year before (${longDate(before.on)})`
        }
        labelled="State"
        heads={[{ look: 'plain', title: 'Awards' }]}
        more={before === null ? [] : ['A year before', 'Change']}
        lines={latestAwardStates.map((state) => ({
          label: awardStateTitles[state],
          counts: [awards[state]],
          whole: all,
          more: before === null ? [] : changeInWords(awards[state], before.awards[state]),
        }))}
      />
      {before === null && (
        <p className="quiet">The register knows of no awards a year before, so there is nothing to compare with.</p>
      )}
      <Charted
        caption={`What the panel decided about ${reached.decided === null ? 'the returns' : counted(reached.decided, 'return')} in the figures`}
        labelled="Decision"
        heads={[{ look: 'plain', title: 'Returns' }]}
        lines={titles.outcomes.map(({ id, title }) => ({
          label: title,
          counts: [outcomes[id as keyof typeof outcomes]],
          whole: reached.decided,
        }))}
      />
      <p className="quiet">
        {named.length === 0
          ? 'Counted from the register, which knows awards only: “No award” and “Deferred” are not among them.'
          : `Counted from the register and from what was decided in ${listed(named)}.`}
      </p>
    </section>
  );
}

function sumOf(...counts: readonly Count[]): Count {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
