import { spawnSync } from 'node:child_process';
import process from 'node:process';

const hub = 'pdqm-hub';
const bridge = 'pdqm-bridge';
const nameOf = (worker) => `pdqm-worker-${String(worker)}`;
const cableOf = (worker) => `pdqm-cable-${String(worker)}`;

/** Address of the hub, and all that reach it. */
export const host = '10.77.0.1';
export const range = '10.77.0.0/24';
/** What goes before a command that is to run in the hub, or in a worker’s place. */
export const inHub = ['ip', 'netns', 'exec', hub];
export const inWorker = (worker) => ['ip', 'netns', 'exec', nameOf(worker)];

/**
 * Makes places in a network that only they have, each a network namespace of this machine: a hub, and one for each worker, which
 * reaches nothing but the network.
 * @returns what removes them; null where this machine lets nobody make any
 */
export function makeNetwork(workers) {
  const spaces = [hub, ...Array.from({ length: workers }, (_, worker) => nameOf(worker))];
  const remove = () => spaces.forEach((space) => ip(`netns del ${space}`));
  remove();
  const lines = [
    `netns add ${hub}`,
    `-n ${hub} link set lo up`,
    `-n ${hub} link add ${bridge} type bridge`,
    `-n ${hub} addr add ${host}/24 dev ${bridge}`,
    `-n ${hub} link set ${bridge} up`,
    ...Array.from({ length: workers }, (_, worker) => [
      `netns add ${nameOf(worker)}`,
      `-n ${nameOf(worker)} link set lo up`,
      `-n ${hub} link add ${cableOf(worker)} type veth peer name eth0 netns ${nameOf(worker)}`,
      `-n ${hub} link set ${cableOf(worker)} master ${bridge} up`,
      `-n ${nameOf(worker)} addr add 10.77.0.${String(10 + worker)}/24 dev eth0`,
      `-n ${nameOf(worker)} link set eth0 up`,
    ]).flat(),
  ];
  if (process.getuid?.() !== 0 || !lines.every(ip)) {
    remove();
    return null;
  }
  return remove;
}

/** Pulls the cable of a worker (`down`), or puts it in again (`up`); from within the hub. */
export function plug(worker, way) {
  ip(`link set ${cableOf(worker)} ${way}`);
}

/** @returns whether it was done */
function ip(line) {
  return spawnSync('ip', line.split(' '), { stdio: 'ignore' }).status === 0;
}
