import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDisplay } from '../runtime/display.ts';
import { hasProgram } from '../runtime/machine.ts';
import type { Typing } from './keystrokes.ts';

export const frameworks = ['fcitx5', 'ibus'] as const;
export type Framework = (typeof frameworks)[number];

const modules = '/usr/lib/x86_64-linux-gnu/gtk-3.0/3.0.0/immodules';
/** Debian's package for each thing that a session needs. */
const shared = { xdotool: 'xdotool', 'dbus-daemon': 'dbus-daemon', Xvfb: 'xvfb', xauth: 'xauth' };
const needs: Record<Framework, Readonly<Record<string, string>>> = {
  fcitx5: {
    ...shared,
    fcitx5: 'fcitx5',
    '/usr/share/fcitx5/inputmethod/unikey.conf': 'fcitx5-unikey',
    [`${modules}/im-fcitx5.so`]: 'fcitx5-frontend-gtk3',
  },
  ibus: {
    ...shared,
    'ibus-daemon': 'ibus',
    '/usr/share/ibus/component/unikey.xml': 'ibus-unikey',
    [`${modules}/im-ibus.so`]: 'ibus-gtk3',
  },
};

/** Debian packages that this machine lacks for an input method. */
export const missingPackages = (framework: Framework): readonly string[] =>
  Object.entries(needs[framework])
    .filter(([thing]) => !(path.isAbsolute(thing) ? existsSync(thing) : hasProgram(thing)))
    .map(([, name]) => name);

/** A bus without services of its own: what Electron would wake on the usual one takes half a minute to give up. */
const busConfig = (
  folder: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

type Started = { readonly env: Readonly<Record<string, string>>; readonly close: () => Promise<void> };

/**
 * A screen, a bus and a home of their own, with one input method switched on in it.
 * Throws: when the input method does not come up.
 */
export async function openSession(framework: Framework, typing: Typing): Promise<Started> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'so-vang-input-'));
  const children: ChildProcess[] = [];
  const display = await openDisplay();
  const close = async () => {
    for (const child of children.reverse()) child.kill();
    await display.close();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const bus = path.join(home, 'bus.conf');
    writeFileSync(bus, busConfig(home));
    const daemon = spawn('dbus-daemon', [`--config-file=${bus}`, '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(daemon);
    const address = await new Promise<string>((resolve, reject) => {
      daemon.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').trim()));
      daemon.once('error', reject);
    });
    const name = framework === 'fcitx5' ? 'fcitx' : 'ibus';
    const env = {
      ...display.env,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      DBUS_SESSION_BUS_ADDRESS: address,
      GTK_IM_MODULE: name,
      XMODIFIERS: `@im=${name}`,
      GSETTINGS_BACKEND: 'keyfile',
    };
    const start = framework === 'fcitx5' ? startFcitx : startIbus;
    children.push(await start(typing, { ...process.env, ...env, HOME: home } as NodeJS.ProcessEnv));
    return { env, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Start = (typing: Typing, env: NodeJS.ProcessEnv) => Promise<ChildProcess>;

const write = (folder: string | undefined, name: string, lines: readonly string[]): void => {
  const file = path.join(folder ?? '', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
};

const startFcitx: Start = async (typing, env) => {
  const group = ['[Groups/0]', 'Name=Default', 'Default Layout=us', 'DefaultIM=unikey', ''];
  const order = ['[Groups/0/Items/0]', 'Name=unikey', 'Layout=', '', '[GroupOrder]', '0=Default'];
  write(env.XDG_CONFIG_HOME, 'fcitx5/profile', [...group, ...order]);
  write(env.XDG_CONFIG_HOME, 'fcitx5/config', ['[Behavior]', 'ActiveByDefault=True']);
  write(env.XDG_CONFIG_HOME, 'fcitx5/conf/unikey.conf', [`InputMethod=${typing}`, 'OutputCharset=Unicode']);
  const fcitx = spawn('fcitx5', ['--disable=notificationitem,notifications,kimpanel,classicui'], {
    env,
    stdio: 'ignore',
  });
  await answers('fcitx5-remote', [], '', env);
  return fcitx;
};

const startIbus: Start = async (typing, env) => {
  const general = ['[desktop/ibus/general]', 'use-system-keyboard-layout=true', "preload-engines=['Unikey']"];
  const settings = ['[org/freedesktop/ibus/engine/unikey]', `input-method='${typing.toLowerCase()}'`, '', ...general];
  write(env.XDG_CONFIG_HOME, 'glib-2.0/settings/keyfile', settings);
  const ibus = spawn('ibus-daemon', ['--panel', 'disable', '--emoji-extension', 'disable', '--config', 'disable'], {
    env,
    stdio: 'ignore',
  });
  await answers('ibus', ['engine', 'Unikey'], '', env);
  await answers('ibus', ['engine'], 'Unikey', env);
  return ibus;
};

const MOST_TRIES = 100;

/** Asks until a program answers as wanted. Throws: when it never does. */
async function answers(program: string, args: string[], wanted: string, env: NodeJS.ProcessEnv): Promise<void> {
  let said = '';
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      said = execFileSync(program, args, { env, encoding: 'utf8', stdio: 'pipe' }).trim();
      if (said.includes(wanted)) return;
    } catch (error) {
      said = String(error); // it is not up yet
    }
    await pause(100);
  }
  throw new Error(`${program} ${args.join(' ')} never answered "${wanted}" but: ${said}`);
}
