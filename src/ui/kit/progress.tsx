/** True progress: numbers, never a spinner. `text` says it in words ("128 dari 320 KB"); `label` names what is going on. */
export function Progress(props: { value: number; max: number; label: string; text: string }) {
  return (
    <div class="progress">
      <progress value={props.value} max={Math.max(props.max, 1)} aria-label={props.label} />
      <span class="number">{props.text}</span>
    </div>
  );
}
