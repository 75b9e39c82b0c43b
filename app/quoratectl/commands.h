#pragma once

#include "app/quoratectl/Session.h"

#include <QSet>
#include <QString>

#include <vector>

namespace quorate {

/// One command of quoratectl: what calls it, which options are its own, and what runs it.
struct CommandEntry {
    QString path; ///< "sandbox start"
    QSet<QString> options; ///< besides the global ones
    int leastArguments = 0; ///< words after the path
    int mostArguments = 0;
    ExitCode (*run)(Session& session) = nullptr;
    bool changes = false; ///< its exit code says what became of the servers, also after an interrupt
};

const std::vector<CommandEntry>& commandTable();

/// The words after the command's own.
QStringList argumentsOf(const Session& session, int pathWords);

ExitCode runTopology(Session& session);
ExitCode runReport(Session& session);
ExitCode runMetrics(Session& session);
ExitCode runReplicationStatus(Session& session);
ExitCode runSentinelStatus(Session& session);
ExitCode runSentinelDiscover(Session& session);
ExitCode runSentinelCkquorum(Session& session);
ExitCode runReplicationSwitchover(Session& session);
ExitCode runReplicationPromote(Session& session);
ExitCode runReplicationSetup(Session& session);
ExitCode runReplicationRepoint(Session& session);
ExitCode runReplicationDetach(Session& session);
ExitCode runReplicationPriority(Session& session);
ExitCode runReplicationSplit(Session& session);
ExitCode runSentinelSwitchover(Session& session);
ExitCode runSentinelFailover(Session& session);
ExitCode runSentinelEvents(Session& session);
ExitCode runSentinelMonitor(Session& session);
ExitCode runSentinelRemove(Session& session);
ExitCode runSentinelSet(Session& session);
ExitCode runSentinelReset(Session& session);
ExitCode runSentinelFlush(Session& session);
ExitCode runJournalShow(Session& session);
ExitCode runJournalReceipt(Session& session);
ExitCode runJournalVerify(Session& session);
ExitCode runJournalMend(Session& session);
ExitCode runClusterInfo(Session& session);
ExitCode runClusterCheck(Session& session);
ExitCode runClusterNodes(Session& session);
ExitCode runClusterSlot(Session& session);
ExitCode runClusterRebalance(Session& session);
ExitCode runClusterReshard(Session& session);
ExitCode runClusterResume(Session& session);
ExitCode runClusterFix(Session& session);
ExitCode runProfileList(Session& session);
ExitCode runProfileShow(Session& session);
ExitCode runProfileAdd(Session& session);
ExitCode runProfileRemove(Session& session);
ExitCode runProfileImport(Session& session);
ExitCode runProfileExport(Session& session);
ExitCode runSandboxStart(Session& session);
ExitCode runSandboxList(Session& session);
ExitCode runSandboxStop(Session& session);
ExitCode runSandboxHeal(Session& session);
ExitCode runSandboxDrill(Session& session);

} // namespace quorate
