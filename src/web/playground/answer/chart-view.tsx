import { answer } from "../state/answers";
import { type Bar, type Bars, barsIn, MOST_BARS } from "./chart-data";

/** More parts are not told apart by colours: they are one. */
const COLOURS = 8;

/** The counts of the answer as bars, with their numbers. */
export function ChartView() {
  const charts = barsIn(answer.value?.data);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="charts" tabIndex={0} aria-label="Charts">
      {charts.map((chart) => (
        <Chart key={chart.title} chart={chart} />
      ))}
    </section>
  );
}

function Chart({ chart }: { chart: Bars }) {
  const { title, parts, bars } = chart;
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const hasParts = parts.length > 1;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {hasParts && (
        <ul class="legend">
          {parts.slice(0, COLOURS).map((part, at) => (
            <li key={part}>
              <i class={`part-${at}`} />
              {at === COLOURS - 1 && parts.length > COLOURS ? "others" : part}
            </li>
          ))}
        </ul>
      )}
      <table class="bars">
        <tbody>
          {bars.slice(0, MOST_BARS).map((bar) => (
            <Row key={bar.label} bar={bar} parts={parts} most={most} />
          ))}
        </tbody>
      </table>
      {bars.length > MOST_BARS && <p>and {bars.length - MOST_BARS} more</p>}
    </figure>
  );
}

function Row({ bar, parts, most }: { bar: Bar; parts: readonly string[]; most: number }) {
  const { label, counts, total } = bar;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="bar">
        {counts.map((count, at) => (
          <i
            key={parts[at]}
            class={`part-${Math.min(at, COLOURS - 1)}`}
            style={{ width: `${(count / most) * 100}%` }}
            title={parts[at] ? `${parts[at]}: ${count}` : String(count)}
          />
        ))}
      </td>
      <td class="number">{total}</td>
    </tr>
  );
}
