// A small way of writing a page from data: the page is described anew at every change, and only what differs is touched,
// so that scroll, selection and focus stay where they are. Report text only ever becomes text nodes and attribute values.

/** An attribute: absent for undefined, null and false, empty for true. */
type AttributeValue = string | number | boolean | null | undefined;

/** An element to be on the page. A child with a key keeps its element when it moves among its siblings. */
export interface View {
  readonly tag: string;
  readonly key: string | undefined;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly (View | string)[];
}

export type Child = View | string | null | undefined | false;

/** Describes an element; `key` among the attributes names it among its siblings. */
export function h(
  tag: string,
  attributes: Record<string, AttributeValue> = {},
  ...children: (Child | Child[])[]
): View {
  const { key, ...rest } = attributes;
  const present = children.flat().filter(child => child !== null && child !== undefined && child !== false);
  return { tag, key: key === undefined ? undefined : String(key), attributes: rest, children: present };
}

const views = new WeakMap<Node, View>();
const SVG = 'http://www.w3.org/2000/svg';

/** Makes the children of `parent` what is described, with the fewest changes. */
export function patch(parent: Element, children: readonly (View | string)[]): void {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = views.get(child)?.key;
    if (key !== undefined) keyed.set(key, child);
  }
  let next = parent.firstChild;
  for (const child of children) {
    const node = fitting(child, next, keyed) ?? create(child, parent);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    if (typeof child !== 'string') update(node as Element, child);
    else if (node.nodeValue !== child) node.nodeValue = child;
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

/** The node that is there already: by its key wherever it stands, else the next one if it is of the same kind. */
function fitting(child: View | string, next: ChildNode | null, keyed: Map<string, Element>): ChildNode | undefined {
  if (typeof child === 'string') return next?.nodeType === Node.TEXT_NODE ? next : undefined;
  if (child.key !== undefined) {
    const known = keyed.get(child.key);
    keyed.delete(child.key);
    return known && views.get(known)!.tag === child.tag ? known : undefined;
  }
  const view = next && views.get(next);
  return view && view.key === undefined && view.tag === child.tag ? next : undefined;
}

function create(child: View | string, parent: Element): ChildNode {
  if (typeof child === 'string') return document.createTextNode(child);
  const isSvg = child.tag === 'svg' || parent.namespaceURI === SVG;
  return isSvg ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
}

function update(element: Element, view: View): void {
  const before = views.get(element);
  if (before === view) return;
  views.set(element, view);
  for (const name of Object.keys(before?.attributes ?? {}))
    if (!isSet(view.attributes[name])) element.removeAttribute(name);
  for (const [name, value] of Object.entries(view.attributes)) {
    if (!isSet(value) || before?.attributes[name] === value) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  patch(element, view.children);
}

function isSet(value: AttributeValue): value is string | number | true {
  return value !== undefined && value !== null && value !== false;
}
