// Home while its answer is on the way, in the shape it will have: nothing moves when the words come.
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Row, RowList } from '../../parts/row-list.tsx';
import { Bar } from '../../parts/skeleton.tsx';
import css from './home.module.css';
import { Section } from './section.tsx';

const owed = ['first', 'second', 'third'];
const changed = ['newest', 'older'];

export function Waiting() {
  const me = useMe();
  return (
    <Page title="Home">
      <PageTitle eyebrow={me ? dayWords(me.today, 'weekday') : <Bar width={20} />} lead={<Bar width={24} />}>
        <span role="status" aria-label="Loading what you owe">
          <Bar width={26} />
        </span>
      </PageTitle>
      <div className={css.two} aria-hidden="true">
        <div className={css.main}>
          <Section title={<Bar width={9} />}>
            <RowList label="">
              {owed.map((id) => (
                <Row key={id} id={id} className={css.owe}>
                  <p className={css.title}>
                    <Bar width={34} />
                  </p>
                  <div className={css.facts}>
                    <Bar width={44} />
                  </div>
                </Row>
              ))}
            </RowList>
          </Section>
        </div>
        <aside className={css.aside}>
          <Section title="Changed around you" aside="since Monday">
            <ul className={css.list}>
              {changed.map((id) => (
                <li key={id} className={css.change}>
                  <Bar width={22} />
                  <p>
                    <Bar width={30} />
                  </p>
                </li>
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
