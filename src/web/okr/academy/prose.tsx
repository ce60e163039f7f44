// A lesson drawn from its Markdown, element by element: no HTML is made of what an author wrote. Examples are in the voice of people.
import { createElement, Fragment } from 'react';
import type { Inline } from '../../../academy/lesson/inline.ts';
import { type Block, blocksOf } from '../../../academy/lesson/markdown.ts';
import { cx } from '../../parts/class-names.ts';
import css from './prose.module.css';

type Props = {
  markdown: string;
  /** Its first heading is the title of the page and is not said twice. */
  withoutTitle?: boolean;
  /** Of its headings: 2 under the title of a page, 3 inside a part of it. */
  level?: 2 | 3;
  /** `people` for what somebody wrote as a whole: an example beside one's own. */
  voice?: 'product' | 'people';
};

export function Prose({ markdown, withoutTitle, level = 2, voice = 'product' }: Props) {
  const blocks = blocksOf(markdown);
  const shown = withoutTitle && blocks[0]?.kind === 'heading' ? blocks.slice(1) : blocks;
  return (
    <div className={cx(css.prose, voice === 'people' && css.people)}>
      <Blocks blocks={shown} level={level} />
    </div>
  );
}

function Blocks({ blocks, level }: { blocks: readonly Block[]; level: number }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
    <Fragment key={at}>{drawn(block, level)}</Fragment>
  ));
}

function drawn(block: Block, level: number) {
  switch (block.kind) {
    case 'heading':
      return createElement(
        `h${Math.min(4, Math.max(level, level + block.level - 2))}`,
        {},
        <Words inside={block.text} />,
      );
    case 'paragraph':
      return (
        <p>
          <Words inside={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} level={level} />
        </blockquote>
      );
    case 'list':
      return createElement(
        block.isOrdered ? 'ol' : 'ul',
        {},
        block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
          <li key={at}>
            <Blocks blocks={item} level={level} />
          </li>
        )),
      );
    case 'table':
      return <Table {...block} />;
    case 'rule':
      return <hr />;
  }
}

function Table({ head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={css.table} aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
              <th key={at} scope="col">
                <Words inside={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
                <td key={column}>
                  <Words inside={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ inside }: { inside: readonly Inline[] }) {
  return inside.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text whose order is its meaning
    <Fragment key={at}>{said(piece)}</Fragment>
  ));
}

function said(piece: Inline) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'picture':
      return <span>{piece.words}</span>;
    case 'strong':
      return (
        <strong>
          <Words inside={piece.inside} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words inside={piece.inside} />
        </em>
      );
    case 'link':
      return (
        <a href={piece.href} rel="noreferrer">
          <Words inside={piece.inside} />
        </a>
      );
  }
}
