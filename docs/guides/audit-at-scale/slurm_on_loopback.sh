#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a command under a Slurm of its own, one node on loopback, and takes it down again:
#   slurm_on_loopback.sh COMMAND…
# With Debian's slurm-wlm. Nothing outside of a folder under /tmp is written or read.
set -euo pipefail

home=$(mktemp -d)
mkdir "$home/state" "$home/spool"
cat >"$home/slurm.conf" <<CONF
ClusterName=loopback
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/none
CredType=cred/none
MpiDefault=none
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool
SlurmctldPidFile=$home/slurmctld.pid
SlurmdPidFile=$home/slurmd.pid
SlurmctldLogFile=$home/slurmctld.log
SlurmdLogFile=$home/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0
ReturnToService=2
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc)
PartitionName=all Nodes=$(hostname -s) Default=YES State=UP
CONF
export SLURM_CONF=$home/slurm.conf

stop() {
  kill "$daemon" "$controller" 2>/dev/null || true
  wait "$daemon" "$controller" 2>/dev/null || true
  rm -rf "$home"
}
slurmctld -D -c >/dev/null 2>&1 & controller=$!
slurmd -D >/dev/null 2>&1 & daemon=$!
trap stop EXIT
for _ in {1..100}; do
  [ "$(sinfo --noheader --format %T 2>/dev/null)" != idle ] || break
  sleep 0.2
done
"$@"
