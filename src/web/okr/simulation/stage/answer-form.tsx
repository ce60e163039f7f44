// What you could say, each with what it costs in attention; a chance where a chance is asked for; your own wording where you rewrite; what stops where you trade.
import { lazy, Suspense, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Scene } from '../../../../simulator/scene/scene.ts';
import type { Decision } from '../../../../simulator/world.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import { Button } from '../../../parts/button.tsx';
import { RadioRows } from '../../../parts/radio-rows.tsx';
import { Slider } from '../../../parts/slider.tsx';
import { confidenceMarks, confidenceWords } from '../../confidence-words.ts';
import type { Play, Spread } from '../play.ts';
import { points, share } from '../words.ts';
import { Pies } from './pies.tsx';
import css from './stage.module.css';

// The critic comes with it, and only whoever rewrites needs that.
const Rewriting = lazy(() => import('./rewriting.tsx').then((file) => ({ default: file.Rewriting })));

type Props = {
  play: Play;
  scene: Scene;
  next: Scene | null;
  onOpen: (id: string) => void;
  onCost: (cost: number | null) => void;
};

export function AnswerForm({ play, scene, next, onOpen, onCost }: Props) {
  const [option, setOption] = useState<string | null>(null);
  const [chance, setChance] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [displaced, setDisplaced] = useState<string | null>(null);
  const isChance = scene.options.length === 0;
  const isReady = isChance ? chance !== null : option !== null;
  const choose = (id: string) => {
    setOption(id);
    onCost(scene.options.find((each) => each.id === id)?.cost ?? null);
  };
  const say = () => {
    if (!isReady || play.isBusy) return;
    const decision: Decision = isChance
      ? { situation: scene.id, probability: (chance as number) / 100 }
      : { situation: scene.id, option: option as string };
    if (option === 'rewrite' && text.trim()) decision.text = text.trim();
    if (option === 'displace' && displaced !== null) decision.displaces = Number(displaced);
    // A chance is followed by no reply: there is nothing to stay for.
    const then = isChance && next ? () => onOpen(next.id) : () => onCost(null);
    void play.decide(decision).then(then, () => {});
  };
  useShortcuts([
    ...scene.options.map(({ id }, index) => ({
      keys: String(index + 1),
      label: `Choose answer ${index + 1}`,
      group: 'This matter',
      run: () => choose(id),
      onlyKey: true,
    })),
    { keys: 'mod+enter', label: 'Say it', group: 'This matter', run: say },
  ]);
  return (
    <form
      className={css.answer}
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      {isChance ? (
        <Chance past={play.past} scene={scene} chance={chance} onChange={setChance} />
      ) : (
        <Options scene={scene} option={option} onChange={choose} spread={spreadOn(play, scene)} />
      )}
      {isChance && <SpreadOfChances spread={spreadOn(play, scene)} />}
      {option === 'rewrite' && (
        <Suspense>
          <Rewriting scene={scene} text={text} onChange={setText} onSay={say} />
        </Suspense>
      )}
      {option === 'displace' && scene.kind === 'urgent' && (
        <Displaced play={play} value={displaced} onChange={setDisplaced} />
      )}
      <div className={css.acts}>
        <Button kind="main" keys="mod+enter" type="submit" isDisabled={!isReady}>
          Say it
        </Button>
        {next && (
          <Button kind="quiet" onPress={() => onOpen(next.id)}>
            Leave it for now
          </Button>
        )}
        <small>{play.endsAt ? '' : 'No clock.'}</small>
      </div>
    </form>
  );
}

const spreadOn = ({ group }: Play, { id }: Scene) => (group?.asked === id ? group.spread : null);

type OptionsProps = {
  scene: Scene;
  option: string | null;
  onChange: (id: string) => void;
  spread?: Spread | null;
  hidesCost?: boolean;
};

export function Options({ scene, option, onChange, spread, hidesCost }: OptionsProps) {
  return (
    <RadioGroup value={option} onChange={onChange} className={css.options}>
      <Label>{scene.ask}</Label>
      {scene.options.map(({ id, text, cost }) => (
        <Radio key={id} value={id} className={css.option}>
          <i aria-hidden="true" />
          <span className={css.words}>{text}</span>
          <span className={css.cost}>
            {spread && <Voices count={spread.options[id] ?? 0} />}
            {!hidesCost &&
              (cost === 0 ? (
                'free'
              ) : (
                <>
                  <Pies value={cost} of={Math.ceil(cost)} small />
                  <span className="visually-hidden">costs </span>
                  {points(cost)}
                </>
              ))}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Voices({ count }: { count: number }) {
  return (
    <b className={css.voices}>
      <span aria-hidden="true">{'●'.repeat(Math.min(count, 12))}</span> {count}
      <span className="visually-hidden"> {count === 1 ? 'voice' : 'voices'}</span>
    </b>
  );
}

function SpreadOfChances({ spread }: { spread: Spread | null }) {
  if (!spread || spread.probabilities.length === 0) return null;
  return <p className={css.heard}>The room said: {spread.probabilities.map(share).join(', ')}.</p>;
}

type ChanceProps = {
  past: Play['past'];
  scene: Scene;
  chance: number | null;
  onChange: (value: number) => void;
};

export function Chance({ past, scene, chance, onChange }: ChanceProps) {
  const before = past
    .flatMap(({ week, answers }) => answers.map((each) => ({ week, ...each })))
    .findLast(
      ({ scene: { kind, about }, probability }) =>
        probability !== null && kind === scene.kind && about.objective === scene.about.objective,
    );
  const isSame = scene.kind === 'forecast' && before;
  return (
    <div className={css.chance}>
      <Slider
        label={scene.ask}
        value={chance}
        onChange={onChange}
        words={(value) => confidenceWords(value / 100)}
        marks={confidenceMarks}
        before={
          isSame
            ? {
                at: Math.round(100 * (before.probability as number)),
                label: `week ${before.week}: ${Math.round(100 * (before.probability as number))}`,
              }
            : undefined
        }
      />
      <small>You will meet this number again in the debrief.</small>
    </div>
  );
}

type DisplacedProps = { play: Play; value: string | null; onChange: (id: string) => void };

function Displaced({ play, value, onChange }: DisplacedProps) {
  const live = play.view.objectives.filter(({ isLive }) => isLive);
  if (live.length === 0) return <p className={css.heard}>There is nothing left that could stand back.</p>;
  return (
    <div className={css.displaced}>
      <RadioRows
        label="What gives up its weeks for it?"
        rows={live.map(({ objective, title, teams, reported }) => ({
          id: String(objective),
          label: title,
          note: `${teams.map((team) => play.cast.teams[team]!.name).join(' and ')}, ${share(reported)} reported`,
        }))}
        value={value}
        onChange={onChange}
      />
      <small>Left open, it is the one of least worth.</small>
    </div>
  );
}
