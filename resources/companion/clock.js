// The interview's clock as this device sees it: measured by round trips, never by the time of day.

const DRIFT = 200e-6; // two cheap clocks run apart by no more
const RESOLUTION_MS = 2;
const JUMP_MS = 250;
const KEPT = 120;

// Offsets between the host's monotonic clock and this page's, each with its error. A round trip
// places the host's answer somewhere between sending and receiving: half of the way is the guess,
// the other half the error. The best sample for a moment is the one whose error is smallest there.
export class HostClock {
  constructor(now = () => performance.now(), wall = () => Date.now()) {
    this.now = now;
    this.wall = wall;
    this.era = 0;
    this.samples = [];
    this.jumped = 0;
    this.distance = wall() - now();
  }

  // Devices that sleep may stop this page's clock: from then on earlier samples are of an
  // earlier era. A step of the time of day looks the same and only costs a new measurement.
  watch() {
    const distance = this.wall() - this.now();
    const jump = Math.abs(distance - this.distance);
    this.distance = distance;
    if (jump > JUMP_MS) {
      this.era += 1;
      this.jumped += jump;
    }
  }

  add(sent, received, host) {
    const error = (received - sent) / 2;
    const at = (sent + received) / 2;
    this.samples.push({ era: this.era, at, offset: host - at, error });
    if (this.samples.length > KEPT) this._forget();
    this.jumped = 0;
  }

  // The moment `pressed` of this page's clock on the host's, or null while nothing is measured.
  place(pressed, era = this.era) {
    const own = this.samples.filter((sample) => sample.era === era);
    let best = null;
    for (const sample of own.length ? own : this.samples) {
      const apart = own.length ? 0 : this.jumped;
      const error = sample.error + DRIFT * Math.abs(pressed - sample.at) + RESOLUTION_MS + apart;
      if (best === null || error < best.error_ms) {
        best = { host_ms: pressed + sample.offset, error_ms: error, exact: own.length > 0 };
      }
    }
    return best;
  }

  // Of every two neighbours the worse one goes: good samples of all times remain.
  _forget() {
    const kept = [];
    for (let i = 0; i < this.samples.length; i += 2) {
      const [one, other] = [this.samples[i], this.samples[i + 1]];
      kept.push(!other || other.era !== one.era || one.error <= other.error ? one : other);
      if (other && other.era !== one.era) kept.push(other);
    }
    this.samples = kept;
  }
}
