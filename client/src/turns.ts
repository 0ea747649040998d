/** Does one thing after the other, in the order in which they were asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does something after all that was asked for before, whether that went well or not. */
  take<Result>(step: () => Result | PromiseLike<Result>): Promise<Result> {
    const done = this.last.then(step);
    this.last = done.catch(() => {});
    return done;
  }
}
