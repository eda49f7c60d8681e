/** A few figures that stand out, each in a field of its own. */

/** What the figure is, the figure, and what it is of. */
export type Figure = readonly [name: string, value: string, hint?: string];

export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(([name, value, hint]) => (
        <div key={name}>
          <dt className="k">{name}</dt>
          <dd>
            {value}
            {hint !== undefined && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
