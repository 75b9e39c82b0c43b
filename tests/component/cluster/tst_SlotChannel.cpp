#include "core/cluster/SlotChannel.h"
#include "core/net/IoThread.h"

#include <QFile>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quorate;

namespace {

const SlotMaster kOne{QByteArray(40, 'a'), {QStringLiteral("127.0.0.1"), 1, {}}};
const SlotMaster kTwo{QByteArray(40, 'b'), {QStringLiteral("127.0.0.1"), 2, {}}};

Plan planOfAMove()
{
    Plan plan;
    plan.transfers = {SlotTransfer{SlotTransfer::Kind::Move, kOne, kTwo, {{0, 99}}, {}, {}}};
    plan.masters = {kOne, kTwo};
    return plan;
}

} // namespace

/// Nothing about slots is sent that the plan does not hold or that the journal does not have.
class TestSlotChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotAnnouncedIsNotSent();
    void aQuestionMustOnlyRead();
    void withoutAJournalNothingIsAnnounced();
    void announcementsOfManyThreadsAreAllWritten();

private:
    IoThread m_io;
    const SystemClock m_clock;
    const Plan m_plan = planOfAMove();
};

void TestSlotChannel::whatWasNotAnnouncedIsNotSent()
{
    const QTemporaryDir folder;
    const Journal journal(folder.path());
    ConnectionPool pool(m_io, {});
    SlotChannel channel(m_plan, QStringLiteral("id"), journal, pool, m_clock);
    const auto codeOf = [&channel](SlotPhase phase, int slot, const Endpoint& node) {
        const auto sent = channel.send({node, {SlotOrder{0, phase, slot, {}, {}}}});
        return sent ? QStringLiteral("sent") : errorCodeName(sent.error().code);
    };
    const SlotWork work{0, 0, SlotPhase::Import, {{5, 6}}};
    QCOMPARE(codeOf(SlotPhase::Import, 5, kTwo.endpoint), QStringLiteral("Precondition"));
    QVERIFY(channel.announce(work));
    // From now on it is tried: nobody listens there.
    QCOMPARE(codeOf(SlotPhase::Import, 5, kTwo.endpoint), QStringLiteral("Unreachable"));
    QCOMPARE(codeOf(SlotPhase::Import, 7, kTwo.endpoint), QStringLiteral("Precondition"));
    QCOMPARE(codeOf(SlotPhase::Import, 5, kOne.endpoint), QStringLiteral("Precondition"));
    QCOMPARE(codeOf(SlotPhase::OwnTarget, 5, kTwo.endpoint), QStringLiteral("Precondition"));
    channel.conclude(work, std::nullopt);
    QCOMPARE(codeOf(SlotPhase::Import, 5, kTwo.endpoint), QStringLiteral("Precondition"));
    QVERIFY(!channel.mayHaveChanged());
}

void TestSlotChannel::aQuestionMustOnlyRead()
{
    const QTemporaryDir folder;
    const Journal journal(folder.path());
    ConnectionPool pool(m_io, {});
    SlotChannel channel(m_plan, QStringLiteral("id"), journal, pool, m_clock);
    const auto asked = channel.ask(kOne.endpoint, {{"DBSIZE"}, {"FLUSHALL"}});
    QVERIFY(!asked);
    QCOMPARE(asked.error().code, ErrorCode::Precondition);
}

void TestSlotChannel::withoutAJournalNothingIsAnnounced()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("journal")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Journal journal(inTheWay.fileName());
    ConnectionPool pool(m_io, {});
    SlotChannel channel(m_plan, QStringLiteral("id"), journal, pool, m_clock);
    const auto announced = channel.announce({0, 0, SlotPhase::Import, {{5, 6}}});
    QVERIFY(!announced);
    QCOMPARE(announced.error().code, ErrorCode::Storage);
    const auto sent = channel.send({kTwo.endpoint, {SlotOrder{0, SlotPhase::Import, 5, {}, {}}}});
    QCOMPARE(sent.error().code, ErrorCode::Precondition);
    QVERIFY(!channel.flush());
}

void TestSlotChannel::announcementsOfManyThreadsAreAllWritten()
{
    constexpr int kThreads = 8;
    constexpr int kEach = 12;
    const QTemporaryDir folder;
    const Journal journal(folder.path());
    ConnectionPool pool(m_io, {});
    SlotChannel channel(m_plan, QStringLiteral("id"), journal, pool, m_clock);
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&channel, &failures, thread] {
                for (int i = 0; i < kEach; ++i) {
                    const SlotWork work{0, 0, SlotPhase::Import, {{thread * kEach + i, thread * kEach + i}}};
                    failures += channel.announce(work) ? 0 : 1;
                    channel.conclude(work, std::nullopt);
                }
            });
        }
    }
    QVERIFY(channel.flush());
    QCOMPARE(failures.load(), 0);
    const auto content = journal.read();
    QVERIFY(content && content->isSound());
    QSet<QString> intents, outcomes;
    for (const JournalRecord& record : content->records) {
        const bool isIntent = record.body.value(QLatin1String("event")).toString() == QLatin1String("intent");
        (isIntent ? intents : outcomes).insert(record.body.value(QLatin1String("slots")).toString());
    }
    QCOMPARE(intents.size(), kThreads * kEach);
    QCOMPARE(outcomes.size(), kThreads * kEach);
}

QTEST_GUILESS_MAIN(TestSlotChannel)
#include "tst_SlotChannel.moc"
