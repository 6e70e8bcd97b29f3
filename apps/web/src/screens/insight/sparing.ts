/** Says at most one text in so long, the latest winning; `first` is what is shown already, and is not said. */
export function sparing(everyMs: number, first: string, say: (text: string) => void) {
  let [told, wanted, last] = [first, first, -Infinity];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (wanted === told) return;
    [told, last] = [wanted, Date.now()];
    say(wanted);
  };
  return {
    offer(text: string): void {
      wanted = text;
      if (wanted !== told) timer ??= setTimeout(tell, Math.max(0, last + everyMs - Date.now()));
    },
    end: (): void => clearTimeout(timer),
  };
}
