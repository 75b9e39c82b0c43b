#include "core/cluster/planSlotFix.h"

#include <QTest>

using namespace quorate;

namespace {

QByteArray idOf(char letter)
{
    return QByteArray(40, letter);
}

/// A master by its letter: its epoch, what it owns, and of the slot 7 its mark and its keys.
struct Drawn {
    char letter;
    qint64 epoch;
    const char* owns;
    const char* mark; ///< ">b": migrates it to b; "<a": imports it from a
    qint64 keys;
};

SlotSurvey survey(const QList<Drawn>& masters)
{
    SlotSurvey found;
    for (const Drawn& drawn : masters) {
        SlotSurvey::Master one;
        one.master = {
            idOf(drawn.letter), {QStringLiteral("10.0.0.%1").arg(QLatin1Char(drawn.letter)), 6379, {}}};
        one.configEpoch = drawn.epoch;
        one.slotRanges = slotListFromText(QLatin1String(drawn.owns)).value_or(SlotRanges());
        const QByteArray mark(drawn.mark);
        if (mark.startsWith('>'))
            one.migrating.insert(7, idOf(mark[1]));
        if (mark.startsWith('<'))
            one.importing.insert(7, idOf(mark[1]));
        one.keys.assign(kSlotCount, 0);
        one.keys[7] = drawn.keys;
        found.masters += one;
    }
    found.nodeTimeout = std::chrono::milliseconds(4000);
    return found;
}

QString drawn(const Plan& plan)
{
    QStringList lines;
    for (const PlanStep& step : plan.steps) {
        if (step.transfer < 0) {
            lines += step.command ? step.command->redacted() : stepPurposeName(step.purpose);
            continue;
        }
        const SlotTransfer& transfer = plan.transfers[step.transfer];
        lines += slotTransferName(transfer.kind) + QLatin1Char(' ')
            + QString::fromLatin1(transfer.source.id.left(1)) + QLatin1Char('>')
            + QString::fromLatin1(transfer.target.id.left(1)) + QLatin1Char(' ')
            + slotListText(transfer.slotRanges);
    }
    return lines.join(QStringLiteral(", "));
}

QString state(const Plan& plan)
{
    for (const PreflightCheck& check : plan.preflight) {
        if (check.code == CheckCode::SlotRemedy)
            return check.facts.value(QLatin1String("state")).toString();
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(QList<Drawn>)

/// Every state that a slot can be in, what it is called, and what is done about it.
class TestSlotFix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsRemedy_data();
    void everyStateHasItsRemedy();
    void onlyTheNamedSlotsAreTouched();
    void emptySlotsGoToTheSmallestMaster();
    void slotsOfASilentOwnerAreLeftAlone();
};

void TestSlotFix::everyStateHasItsRemedy_data()
{
    QTest::addColumn<QList<Drawn>>("masters");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("steps");
    const QString ok = QStringLiteral("await-cluster-ok, await-cluster-ok, ");
    const QString owners = QStringLiteral(", await-slot-owners");
    const auto row = [&](const char* title, const QList<Drawn>& masters, const char* name,
                         const QString& steps) {
        QTest::newRow(title) << masters << QString::fromLatin1(name) << steps;
    };
    row("all is well", {{'a', 1, "0-8191", "", 5}, {'b', 2, "8192-16383", "", 0}}, "", {});
    row("half moved", {{'a', 1, "0-8191", ">b", 5}, {'b', 2, "8192-16383", "<a", 3}}, "half-moved",
        ok + u"move a>b 7"_qs + owners);
    row("migrating only", {{'a', 1, "0-8191", ">b", 5}, {'b', 2, "8192-16383", "", 0}}, "migrating-only",
        u"close a> 7"_qs + owners);
    row("migrating only, keys gone over", {{'a', 1, "0-8191", ">b", 5}, {'b', 2, "8192-16383", "", 2}},
        "migrating-only", u"close a> 7, "_qs + ok + u"gather b>a 7"_qs + owners);
    row("importing only", {{'a', 1, "0-8191", "", 5}, {'b', 2, "8192-16383", "<a", 0}}, "importing-only",
        u"close b> 7"_qs + owners);
    row("importing only, with keys", {{'a', 1, "0-8191", "", 5}, {'b', 2, "8192-16383", "<a", 2}},
        "importing-only", u"close b> 7, "_qs + ok + u"gather b>a 7"_qs + owners);
    row("several importing",
        {{'a', 1, "0-5000", ">b", 5}, {'b', 2, "5001-10000", "<a", 1}, {'c', 3, "10001-16383", "<a", 1}},
        "several-importing",
        u"close c> 7, await-cluster-ok, await-cluster-ok, await-cluster-ok, move a>b 7, gather c>b 7"_qs
            + owners);
    row("stray keys", {{'a', 1, "0-8191", "", 5}, {'b', 2, "8192-16383", "", 2}}, "stray-keys",
        ok + u"gather b>a 7"_qs + owners);
    row("nobody, with keys", {{'a', 1, "0-6,8-8191", "", 2}, {'b', 2, "8192-16383", "", 3}},
        "nobody-with-keys",
        u"adopt >b 7, CLUSTER BUMPEPOCH, "_qs + u"await-cluster-ok, await-cluster-ok, gather a>b 7"_qs
            + owners);
    row("nobody, with keys on one that imports",
        {{'a', 1, "0-6,8-8191", "", 0}, {'b', 2, "8192-16383", "<a", 3}}, "nobody-with-keys",
        u"close b> 7, adopt >b 7, CLUSTER BUMPEPOCH"_qs + owners);
    row("nobody, empty", {{'a', 1, "0-6,8-8000", "", 0}, {'b', 2, "8001-16383", "", 0}}, "nobody-empty",
        u"adopt >a 7, CLUSTER BUMPEPOCH"_qs + owners);
    row("two owners", {{'a', 1, "0-8191", "", 5}, {'b', 2, "7,8192-16383", "", 3}}, "two-owners",
        ok + u"concede a>b 7"_qs + owners);
    row("two owners of one epoch: the smaller id",
        {{'b', 2, "7,8192-16383", "", 3}, {'a', 2, "0-8191", "", 5}}, "two-owners",
        ok + u"concede b>a 7"_qs + owners);
    row("the new owner has it, the old one kept its mark",
        {{'a', 1, "0-6,8-8191", ">b", 0}, {'b', 2, "7,8192-16383", "", 8}}, "migrating-only",
        u"close a> 7"_qs + owners);
    row("the new owner has it, the old one has not heard of it",
        {{'a', 1, "0-8191", ">b", 0}, {'b', 2, "7,8192-16383", "", 8}}, "two-owners",
        ok + u"concede a>b 7"_qs + owners);
}

void TestSlotFix::everyStateHasItsRemedy()
{
    QFETCH(QList<Drawn>, masters);
    QFETCH(QString, name);
    QFETCH(QString, steps);
    const Plan plan = planSlotFix(OperationKind::ClusterFix, {}, QStringLiteral("shop"), survey(masters));
    QCOMPARE(state(plan), name);
    QCOMPARE(drawn(plan), steps);
}

void TestSlotFix::onlyTheNamedSlotsAreTouched()
{
    const SlotSurvey seen = survey({{'a', 1, "0-8191", ">b", 5}, {'b', 2, "8192-16383", "<a", 3}});
    const SlotSet others = toSet(SlotRanges{{8, 100}});
    QVERIFY(
        planSlotFix(OperationKind::ClusterResume, {}, QStringLiteral("shop"), seen, others).steps.isEmpty());
    QCOMPARE(
        planSlotFix(OperationKind::ClusterResume, {}, QStringLiteral("shop"), seen, toSet(SlotRanges{{7, 7}}))
            .transfers.size(),
        1);
}

void TestSlotFix::emptySlotsGoToTheSmallestMaster()
{
    const SlotSurvey seen =
        survey({{'a', 1, "0-1000", "", 0}, {'b', 2, "9001-16383", "", 0}, {'c', 3, "2001-8000", "", 0}});
    const Plan plan = planSlotFix(OperationKind::ClusterFix, {}, QStringLiteral("shop"), seen);
    QCOMPARE(
        drawn(plan), QStringLiteral("adopt >a 1001-2000,8001-9000, CLUSTER BUMPEPOCH, await-slot-owners"));
}

void TestSlotFix::slotsOfASilentOwnerAreLeftAlone()
{
    SlotSurvey seen = survey({{'a', 1, "0-6,8-8191", "", 0}, {'b', 2, "8192-16383", "<a", 3}});
    seen.ownedBySilent.set(7);
    const Plan plan = planSlotFix(OperationKind::ClusterFix, {}, QStringLiteral("shop"), seen);
    QCOMPARE(state(plan), QStringLiteral("owner-silent"));
    QVERIFY(plan.steps.isEmpty());
    QVERIFY(!plan.isRefused() || plan.preflight.first().code == CheckCode::KindSuits);
}

QTEST_GUILESS_MAIN(TestSlotFix)
#include "tst_SlotFix.moc"
