import type { Memento, Uri } from 'vscode';

const KEY = 'gouji.notReports';

/** The files of this workspace that the user has said are no reports. */
export class NotReports {
  constructor(private readonly state: Memento) {}

  has(uri: Uri): boolean {
    return this.addresses().includes(uri.toString());
  }

  async set(uri: Uri, isNone: boolean): Promise<void> {
    const others = this.addresses().filter(address => address !== uri.toString());
    await this.state.update(KEY, isNone ? [...others, uri.toString()] : others);
  }

  private addresses(): string[] {
    return this.state.get(KEY, []);
  }
}
