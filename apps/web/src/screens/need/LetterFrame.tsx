import { useId, type ReactNode } from 'react';
import type { Author } from '@vertskap/contract';

type Props = {
  id?: string;
  author: Author;
  when: ReactNode;
  tag?: ReactNode;
  pointed?: boolean;
  failed?: boolean;
  children: ReactNode;
};

/** The paper of a letter: from whom and when on top, the rest below. */
export function LetterFrame({ id, author, when, tag, pointed = false, failed = false, children }: Props) {
  const head = useId();
  return (
    <article
      id={id}
      tabIndex={-1}
      className="letter"
      data-side={author.side}
      data-pointed={pointed || undefined}
      data-failed={failed || undefined}
      aria-labelledby={head}
    >
      <header className="letter-head" id={head}>
        <p className="letter-from">
          <strong>{author.unit}</strong>
          <span>{author.name}</span>
        </p>
        {tag}
        <p className="letter-when">{when}</p>
      </header>
      {children}
    </article>
  );
}
