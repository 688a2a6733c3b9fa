/** Texts that many places share, each kept once under a number, for as long as a place uses it. */
export class Interned {
  private readonly ids = new Map<string, number>();
  private readonly keys: string[] = [];
  private readonly texts: string[] = [];
  private readonly uses: number[] = [];
  private readonly free: number[] = [];

  /** The number of the text that is known by `key`; the first text of a key is the one that is kept. */
  take(key: string, text: string = key): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.free.pop() ?? this.texts.length;
      const ownKey = ownCopy(key);
      this.ids.set(ownKey, id);
      this.keys[id] = ownKey;
      this.texts[id] = key === text ? ownKey : ownCopy(text);
      this.uses[id] = 0;
    }
    this.uses[id]!++;
    return id;
  }

  /** To be called once for each `take`, when its place is gone. */
  release(id: number): void {
    if (--this.uses[id]! > 0) return;
    this.ids.delete(this.keys[id]!);
    this.keys[id] = '';
    this.texts[id] = '';
    this.free.push(id);
  }

  idOf(key: string): number | undefined {
    return this.ids.get(key);
  }

  text(id: number): string {
    return this.texts[id]!;
  }

  key(id: number): string {
    return this.keys[id]!;
  }

  /** The numbers in use. */
  all(): Iterable<number> {
    return this.ids.values();
  }

  get size(): number {
    return this.ids.size;
  }
}

/** A part of a text keeps all of it in memory; this is a string of its own. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
