/**
 * Writes the address. A reader who goes on (selects, opens an article) makes an entry that the back button returns to; all else
 * replaces the present one, at most a few times a second: browsers refuse pages that do it at every move of the mouse.
 */
const LEAST_MS = 300;

export interface AddressWriter {
  /** @param address "#..." or "" @param isGoingOn makes an entry of its own */
  readonly write: (address: string, isGoingOn: boolean) => void;
  /** Runs what follows an address that the browser has come to: it makes no entry, or the way back would lead forward. */
  readonly arrive: (run: () => void) => void;
}

export function addressWriter(): AddressWriter {
  let last = -Infinity;
  let waiting: number | undefined;
  let wanted = "";
  let isArriving = false;
  const replace = (): void => {
    waiting = undefined;
    last = performance.now();
    if (wanted !== window.location.hash) window.history.replaceState(null, "", urlOf(wanted));
  };
  return {
    write: (address, isGoingOn) => {
      const pending = waiting !== undefined;
      window.clearTimeout(waiting);
      waiting = undefined;
      if (isGoingOn && !isArriving) {
        // What was still to be written belongs to the entry that is left.
        if (pending) replace();
        if (address !== window.location.hash) window.history.pushState(null, "", urlOf(address));
        wanted = address;
        return;
      }
      wanted = address;
      const rest = last + LEAST_MS - performance.now();
      if (rest <= 0) replace();
      else waiting = window.setTimeout(replace, rest);
    },
    arrive: (run) => {
      window.clearTimeout(waiting);
      waiting = undefined;
      isArriving = true;
      run();
      isArriving = false;
    },
  };
}

function urlOf(address: string): string {
  return address === "" ? window.location.pathname + window.location.search : address;
}
