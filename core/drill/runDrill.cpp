#include "core/drill/runDrill.h"

#include "core/drill/Canary.h"
#include "core/drill/DrillWatch.h"
#include "core/drill/MasterFinder.h"
#include "core/operation/livePreflight.h"
#include "core/operation/operationLocks.h"
#include "core/operation/runOperation.h"
#include "core/replication/planSwitchover.h"
#include "core/sandbox/sandboxFaults.h"
#include "core/sentinel/planSentinelSwitchover.h"
#include "core/topology/Deployment.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace quorate {

namespace {

using namespace std::chrono_literals;
using Kind = DrillMark::Kind;
using Milliseconds = std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kLookEvery = 50ms;
constexpr auto kSettledAfter = 1s; // so long the canary's writes have to flow again
constexpr auto kUnattendedOutage = 5s; // nobody fails over: it ends when we heal
constexpr double kFlowingMs = 300;
constexpr auto kPatienceOnceCancelled = 10s;

Error precondition(const QString& detail, const QString& node = {})
{
    return {ErrorCode::Precondition, node, detail};
}

bool isWell(const Topology& topology)
{
    return std::all_of(topology.nodes.cbegin(), topology.nodes.cend(), [](const Node& node) {
        const bool isLinked = node.role != NodeRole::Replica || node.linkUp.value_or(false);
        return node.state == NodeState::Ok && isLinked;
    });
}

/// A key whose slot this master owns; any, where there are no slots.
QByteArray tagFor(const Node& master)
{
    for (int number = 0; number < 1'000'000; ++number) {
        const QByteArray tag = "drill-" + QByteArray::number(number);
        const int slot = keySlot(tag);
        if (master.slotRanges.empty()
            || std::any_of(master.slotRanges.cbegin(), master.slotRanges.cend(),
                [slot](const SlotRange& range) { return range.first <= slot && slot <= range.last; }))
            return tag;
    }
    return "drill";
}

class DrillRun {
public:
    DrillRun(const DrillSpec& spec, const DrillGround& ground)
        : m_spec(spec)
        , m_ground(ground)
        , m_pool(ground.io, ground.target.settings)
        , m_deployment(ground.io, ground.target)
    {
    }

    Result<DrillReport> run();

private:
    Status look();
    void rehearse();
    Status strike();
    Status operate();
    void watchRecovery();
    std::optional<Endpoint> findMaster(const std::stop_token& stop);
    void heal();
    void awaitWell();
    void measure(double struckAt);
    void verify();
    void beginCount();
    void mark(Kind kind, double ms);
    bool isMarked(Kind kind) const { return m_report.msOf(kind).has_value(); }
    double sinceStruck() const { return m_canary->now() - m_struckAt; }
    void pause(Milliseconds duration, const std::stop_token& stop) const;
    bool strikesMaster() const { return m_spec.scenario != DrillScenario::CutReplica; }

    const DrillSpec& m_spec;
    const DrillGround& m_ground;
    ConnectionPool m_pool;
    Deployment m_deployment;
    TopologyPtr m_topology;
    DrillReport m_report;
    const Node* m_master = nullptr; ///< of m_topology
    Endpoint m_struck;
    double m_struckAt = 0; ///< by the canary's clock
    bool m_mayBeStruck = false;
    std::unique_ptr<MasterFinder> m_finder;
    std::unique_ptr<DrillWatch> m_watch;
    std::unique_ptr<Canary> m_canary;
    DrillWatch::ResyncCounts m_resyncs;
    /// When a client was first sent to another master, by the steady clock; 0: not yet. The canary's threads
    /// write it.
    std::atomic<SteadyClock::rep> m_movedAt = 0;
    SteadyClock::time_point m_struckPoint;
};

Result<DrillReport> DrillRun::run()
{
    if (const auto checked = checkDrillSpec(m_spec); !checked)
        return checked.error();
    if (m_ground.target.settings.readOnly)
        return Error{ErrorCode::Permission, {}, {}, ErrorReason::ReadOnlyProfile};
    if (const auto looked = look(); !looked)
        return looked.error();
    m_report.id = newOperationId(m_ground.clock.now());
    m_report.startedAt = m_ground.clock.now();
    rehearse();
    m_report.finishedAt = m_ground.clock.now();
    return m_report;
}

Status DrillRun::look()
{
    m_topology = m_deployment.observe(m_ground.stop);
    if (m_ground.stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
    m_report.deployment = m_ground.deployment;
    m_report.kind = m_topology->kind;
    m_report.scenario = m_spec.scenario;
    if (const auto obstacle = drillObstacle(*m_topology, m_spec.scenario, !m_ground.sandbox.isEmpty()))
        return toError(*obstacle);
    m_master = drillMaster(*m_topology);
    m_struck = strikesMaster() ? m_master->endpoint : drillReplica(*m_topology)->endpoint;
    m_report.struck = m_struck.toString();
    m_report.masterBefore = m_master->endpoint.toString();
    return {};
}

void DrillRun::rehearse()
{
    const QByteArray tag = tagFor(*m_master);
    m_finder = std::make_unique<MasterFinder>(m_pool, *m_topology, keySlot(tag));
    m_watch = std::make_unique<DrillWatch>(m_pool, *m_topology, m_struck);
    m_resyncs = m_watch->resyncs(m_ground.stop);
    m_canary = std::make_unique<Canary>(
        m_ground.io, m_ground.target.settings,
        [this](const std::stop_token& stop) { return findMaster(stop); },
        Canary::Spec{"quorate:drill:{" + tag + "}:" + m_report.id.toLatin1() + ':', m_spec.writesPerSecond});
    pause(m_spec.before, m_ground.stop);
    if (m_ground.stop.stop_requested())
        m_report.error = Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
    else if (m_canary->acknowledged() == 0)
        m_report.error =
            precondition(QStringLiteral("the canary's writes are not acknowledged"), m_report.struck);
    else if (const auto struck = strike(); !struck)
        m_report.error = struck.error();
    else
        watchRecovery();
    heal();
    awaitWell();
    m_canary->stop();
    if (isMarked(Kind::Struck))
        measure(m_struckAt);
    verify();
}

Status DrillRun::strike()
{
    if (!needsSandbox(m_spec.scenario))
        return operate();
    beginCount();
    m_mayBeStruck = true;
    const QString& sandbox = m_ground.sandbox;
    return m_spec.scenario == DrillScenario::KillMaster ? killServer(m_ground.sandboxes, sandbox, m_struck)
                                                        : freezeServer(m_ground.sandboxes, sandbox, m_struck);
}

Status DrillRun::operate()
{
    const QString& name = m_ground.deployment;
    Plan plan = m_spec.scenario == DrillScenario::FailOver ? planSentinelFailover(*m_topology, name)
        : m_topology->kind == DeploymentKind::Sentinel     ? planSentinelSwitchover(*m_topology, name, {})
                                                           : planSwitchover(*m_topology, name, {});
    plan = checkedLive(std::move(plan), *m_topology, m_ground.io, m_ground.target.settings, m_ground.stop);
    const OperationGround ground{m_ground.io, m_ground.target.settings, m_ground.journal, m_ground.clock,
        [this](std::stop_token stop) {
            return m_deployment.observe(std::move(stop));
        }};
    beginCount();
    const Receipt receipt = runOperation(plan, ground, m_ground.stop, [](const StepUpdate&) {});
    if (receipt.outcome == Outcome::Succeeded)
        return {};
    return receipt.error.value_or(Error{ErrorCode::Precondition, {}, outcomeName(receipt.outcome)});
}

/// As a client of the deployment would; notes when it is sent elsewhere for the first time.
std::optional<Endpoint> DrillRun::findMaster(const std::stop_token& stop)
{
    const auto master = m_finder->find(stop);
    if (master && *master != m_master->endpoint) {
        SteadyClock::rep never = 0;
        m_movedAt.compare_exchange_strong(never, SteadyClock::now().time_since_epoch().count());
    }
    return master;
}

/// Until the servers have noticed, and clients are served again; or until nobody will help.
void DrillRun::watchRecovery()
{
    const bool isAttended = m_topology->kind != DeploymentKind::Replication;
    const Milliseconds limit = isAttended || !needsSandbox(m_spec.scenario)
        ? m_spec.limit
        : std::min<Milliseconds>(m_spec.limit, kUnattendedOutage);
    while (!m_ground.stop.stop_requested() && sinceStruck() < double(limit.count())) {
        const DrillWatch::Verdict verdict = m_watch->look(m_ground.stop);
        if (verdict.isSuspected && !isMarked(Kind::Suspected))
            mark(Kind::Suspected, sinceStruck());
        if (verdict.isDown && !isMarked(Kind::Detected))
            mark(Kind::Detected, sinceStruck());
        findMaster(m_ground.stop);
        if (m_movedAt != 0 && !isMarked(Kind::NewMaster)) {
            const SteadyClock::duration moved(m_movedAt.load());
            mark(Kind::NewMaster,
                std::chrono::duration<double, std::milli>(moved - m_struckPoint.time_since_epoch()).count());
        }
        const bool isFlowing = m_canary->now() - m_canary->lastAcknowledgedMs() < kFlowingMs
            && m_canary->lastAcknowledgedMs() > m_struckAt;
        const bool isOver =
            strikesMaster() ? isMarked(Kind::NewMaster) && isFlowing : isMarked(Kind::Detected);
        if (isOver) {
            pause(kSettledAfter, m_ground.stop);
            return;
        }
        pause(kLookEvery, m_ground.stop);
    }
    if (m_ground.stop.stop_requested())
        m_report.error = Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
    else if (isAttended && strikesMaster())
        m_report.error =
            Error{ErrorCode::Timeout, m_report.struck, QStringLiteral("nobody took over in time")};
}

/// Also after a cancel: no server stays struck.
void DrillRun::heal()
{
    if (!m_mayBeStruck)
        return;
    const Status healed = m_spec.scenario == DrillScenario::KillMaster
        ? restartServer(m_ground.sandboxes, m_ground.sandbox, m_struck, {m_ground.io, {}, {}})
        : thawServer(m_ground.sandboxes, m_ground.sandbox, m_struck);
    if (healed)
        mark(Kind::Healed, sinceStruck());
    else if (!m_report.error)
        m_report.error = healed.error();
}

void DrillRun::awaitWell()
{
    if (!isMarked(Kind::Struck)) {
        m_report.isRecovered = true;
        return;
    }
    // Who cancels, or ends the program, does not wait for a minute.
    const Milliseconds limit = m_ground.stop.stop_requested()
        ? std::min<Milliseconds>(m_spec.limit, kPatienceOnceCancelled)
        : m_spec.limit;
    const double until = m_canary->now() + double(limit.count());
    while (m_canary->now() < until) {
        const TopologyPtr now = m_deployment.observe({});
        // Somebody has to be the master of what was struck, or it would be well with two of them.
        const auto masters = std::count_if(now->nodes.cbegin(), now->nodes.cend(),
            [](const Node& node) { return node.role == NodeRole::Master; });
        const auto before = std::count_if(m_topology->nodes.cbegin(), m_topology->nodes.cend(),
            [](const Node& node) { return node.role == NodeRole::Master; });
        if (isWell(*now) && masters == before && now->nodes.size() >= m_topology->nodes.size()) {
            mark(Kind::AllLinked, sinceStruck());
            m_report.isRecovered = true;
            return;
        }
        pause(kLookEvery * 4, {});
    }
    if (!m_report.error)
        m_report.error =
            Error{ErrorCode::Timeout, m_report.struck, QStringLiteral("not every link was up again in time")};
}

void DrillRun::measure(double struckAt)
{
    if (const auto gap = m_canary->writes().longestGap(struckAt)) {
        m_report.writeGapMs = gap->length();
        if (strikesMaster())
            mark(Kind::WritesBack, gap->to - struckAt);
    }
    if (const auto gap = m_canary->reads().longestGap(struckAt))
        m_report.readGapMs = gap->length();
    std::stable_sort(m_report.marks.begin(), m_report.marks.end(),
        [](const DrillMark& a, const DrillMark& b) { return a.ms < b.ms; });
}

void DrillRun::verify()
{
    m_report.acknowledged = m_canary->acknowledged();
    m_report.refused = m_canary->refused();
    m_report.staleReads = m_canary->staleReads();
    if (isMarked(Kind::Struck) && m_report.isRecovered) {
        const auto resyncs = DrillWatch::difference(m_resyncs, m_watch->resyncs({}));
        m_report.fullResyncs = resyncs.full;
        m_report.partialResyncs = resyncs.partial;
    }
    const auto master = m_finder->find();
    if (!master)
        return;
    m_report.masterAfter = master->toString();
    if (const auto missing = m_canary->missingOn(*master))
        m_report.lost = *missing;
    m_report.isCleanedUp = m_canary->removeKeys(*master).ok();
}

void DrillRun::beginCount()
{
    m_struckPoint = SteadyClock::now();
    m_struckAt = m_canary->now();
    mark(Kind::Struck, 0);
}

void DrillRun::mark(Kind kind, double ms)
{
    m_report.marks << DrillMark{kind, ms};
    if (m_ground.noticed)
        m_ground.noticed(m_report.marks.last());
}

void DrillRun::pause(Milliseconds duration, const std::stop_token& stop) const
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, duration, [] { return false; });
}

} // namespace

Result<DrillReport> runDrill(const DrillSpec& spec, const DrillGround& ground)
{
    return DrillRun(spec, ground).run();
}

} // namespace quorate
