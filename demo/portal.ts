/** The host's own script: which demonstration is shown, which widgets it offers, and that a reload loses nothing. */
import type { BillingAdapter, Policy, PresetName, TestControls } from '../src/contract/index.ts';
import type { BilletMockControls } from '../src/elements/mock-controls/mock-controls.ts';
import type { BilletProvider } from '../src/elements/provider/provider.ts';

type Kit = typeof import('../src/billet.ts');

/** What decides whether a widget has a place on the page. */
const OFFERED: Readonly<Record<string, (policy: Policy) => boolean>> = {
  'low-balance': ({ topUp, lowBalanceAlert }) => topUp.offered || lowBalanceAlert.offered,
  services: ({ services }) => services,
  statements: ({ statements }) => statements.length > 0,
  taxes: ({ taxes }) => taxes !== null,
};

const SAVE_AFTER_MS = 150;
const LOOK_AGAIN_MS = 20;
const ASK_AGAIN_MS = 2000;

function find<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The preset that the address names; the first one of the picker where it names none of them. */
function pickedPreset(picker: HTMLSelectElement): PresetName {
  const names = [...picker.options].map(({ value }) => value);
  const named = new URLSearchParams(location.search).get('preset') ?? '';
  return (names.includes(named) ? named : names[0]) as PresetName;
}

async function adapterOf(provider: BilletProvider): Promise<BillingAdapter> {
  await customElements.whenDefined('billet-provider');
  while (provider.store === undefined) await pause(LOOK_AGAIN_MS);
  return provider.store.adapter;
}

/** Puts back what was kept before a reload; what can't be read any more is forgotten. */
async function restore(controls: TestControls, name: string): Promise<void> {
  try {
    const snapshot = sessionStorage.getItem(name);
    if (snapshot !== null) await controls.restore(snapshot);
  } catch {
    sessionStorage.removeItem(name);
  }
}

async function save(controls: TestControls, name: string): Promise<void> {
  const snapshot = await controls.snapshot();
  try {
    sessionStorage.setItem(name, snapshot);
  } catch {
    sessionStorage.removeItem(name);
  }
}

/** Keeps the backend after each change, a burst of them once, and when the page is left. */
function keep(adapter: BillingAdapter, controls: TestControls, name: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    void save(controls, name);
  };
  adapter.subscribe?.(() => {
    timer ??= setTimeout(saveNow, SAVE_AFTER_MS);
  });
  addEventListener('pagehide', saveNow);
}

function showOffered(policy: Policy): void {
  for (const widget of document.querySelectorAll<HTMLElement>('[data-offered-by]')) {
    widget.hidden = OFFERED[widget.dataset['offeredBy'] ?? '']?.(policy) === false;
  }
}

/** The backend over HTTP that the address names (`?backend=/billing`), with the controls of a test backend. */
async function namedBackend(): Promise<BillingAdapter | null> {
  const baseUrl = new URLSearchParams(location.search).get('backend');
  if (baseUrl === null) return null;
  const kit = (await import(/* @vite-ignore */ new URL('./billet.js', document.baseURI).href)) as Kit;
  return kit.createHttpAdapter({ baseUrl, controls: true });
}

/** Lets the picker choose the demonstration of a backend over HTTP, which is one for all who look at it. */
function pickOver(picker: HTMLSelectElement, { testControls }: BillingAdapter): void {
  picker.addEventListener('change', async () => {
    await testControls?.loadDemonstration(picker.value as PresetName);
    const shown = new URL(location.href);
    shown.searchParams.set('preset', picker.value);
    location.assign(shown);
  });
}

/** Shows what the account's policy offers; until it can be read, every widget, which says why it can't. */
async function showAccount(adapter: BillingAdapter): Promise<void> {
  for (;;) {
    try {
      const { policy, holder } = await adapter.getAccount({});
      showOffered(policy);
      find('#holder').textContent = holder.name;
      find('main').classList.add('known');
      return;
    } catch {
      find('main').classList.add('known');
      await pause(ASK_AGAIN_MS);
    }
  }
}

async function start(): Promise<void> {
  document.documentElement.classList.add('scripted');
  const picker = find<HTMLSelectElement>('select[name="preset"]');
  const preset = pickedPreset(picker);
  picker.value = preset;
  const provider = find<BilletProvider>('billet-provider');
  find<BilletMockControls>('billet-mock-controls').setAttribute('preset', preset);
  const remote = await namedBackend();
  if (remote) {
    provider.adapter = remote;
    pickOver(picker, remote);
  } else {
    provider.setAttribute('mock', preset);
    picker.addEventListener('change', () => picker.form?.requestSubmit());
  }
  const adapter = remote ?? (await adapterOf(provider));
  const { testControls } = adapter;
  if (testControls !== undefined && !remote) {
    const name = `portal:${preset}`;
    await restore(testControls, name);
    keep(adapter, testControls, name);
  }
  await showAccount(adapter);
}

void start();
