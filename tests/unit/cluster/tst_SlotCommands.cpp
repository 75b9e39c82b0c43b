#include "core/cluster/SlotPace.h"
#include "core/cluster/slotCommands.h"
#include "core/cluster/slotEvidence.h"
#include "core/cluster/slotJournal.h"

#include <QTest>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

const SlotMaster kOne{QByteArray(40, 'a'), {QStringLiteral("10.0.0.1"), 6379, {}}};
const SlotMaster kTwo{QByteArray(40, 'b'), {QStringLiteral("10.0.0.2"), 6380, {}}};
const SlotMaster kThree{QByteArray(40, 'c'), {QStringLiteral("10.0.0.3"), 6381, {}}};

/// A plan with one transfer of the slots 0 to 9 and 866, the slot of "bar" being 5061 and of "hello" 866.
Plan planOf(SlotTransfer::Kind kind)
{
    Plan plan;
    plan.kind = OperationKind::ClusterReshard;
    plan.transfers = {SlotTransfer{kind, kOne, kTwo, {{0, 9}, {866, 866}}, {}, {}}};
    plan.masters = {kOne, kTwo, kThree};
    return plan;
}

MigrateTerms terms()
{
    return {{QStringLiteral("ops"), SecretString(QByteArrayLiteral("secret"))}, 250ms};
}

QString drawn(const Plan& plan, const SlotOrder& order)
{
    const auto commands = slotCommands(plan, order, terms());
    if (!commands)
        return QStringLiteral("refused");
    QStringList lines;
    for (const Command& command : *commands)
        lines += QString::fromUtf8(command.arguments().join(' '));
    return slotNode(plan, order).toString() + QStringLiteral(": ") + lines.join(QStringLiteral("; "));
}

ClusterNodes view(const QByteArray& text)
{
    const auto parsed = ClusterNodes::parse(text);
    return parsed ? *parsed : ClusterNodes{};
}

} // namespace

/// What may be sent about slots: derived from the plan, and nothing else.
class TestSlotCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseIsOneCommand_data();
    void eachPhaseIsOneCommand();
    void whatThePlanDoesNotSayIsRefused_data();
    void whatThePlanDoesNotSayIsRefused();
    void passwordsAreNotInTemplates();
    void aViewTellsWhatHasArrived();
    void thePaceGrowsSlowlyAndShrinksAtOnce();
    void aSpeedLimitMakesItRest();
    void interruptedSlotsAreFoundInTheJournal();
};

void TestSlotCommands::eachPhaseIsOneCommand_data()
{
    QTest::addColumn<SlotTransfer::Kind>("kind");
    QTest::addColumn<SlotPhase>("phase");
    QTest::addColumn<QString>("command");
    const QString one = QStringLiteral("10.0.0.1:6379: ");
    const QString two = QStringLiteral("10.0.0.2:6380: ");
    const QString a(40, QLatin1Char('a'));
    const QString b(40, QLatin1Char('b'));
    const auto move = SlotTransfer::Kind::Move;
    QTest::newRow("import") << move << SlotPhase::Import << two + u"CLUSTER SETSLOT 866 IMPORTING "_qs + a;
    QTest::newRow("migrate") << move << SlotPhase::Migrate << one + u"CLUSTER SETSLOT 866 MIGRATING "_qs + b;
    QTest::newRow("keys") << move << SlotPhase::Keys
                          << one + u"MIGRATE 10.0.0.2 6380  0 250 AUTH2 ops secret KEYS hello"_qs;
    QTest::newRow("same keys of a move")
        << move << SlotPhase::SameKeys
        << one + u"MIGRATE 10.0.0.2 6380  0 250 AUTH2 ops secret REPLACE KEYS hello"_qs;
    QTest::newRow("same keys of a holder")
        << SlotTransfer::Kind::Gather << SlotPhase::SameKeys << one + u"ASKING; DEL hello"_qs;
    QTest::newRow("own target") << move << SlotPhase::OwnTarget << two + u"CLUSTER SETSLOT 866 NODE "_qs + b;
    QTest::newRow("own target too") << move << SlotPhase::OwnTargetToo
                                    << two + u"CLUSTER SETSLOT 866 STABLE; CLUSTER SETSLOT 866 NODE "_qs + b;
    QTest::newRow("own source") << move << SlotPhase::OwnSource << one + u"CLUSTER SETSLOT 866 NODE "_qs + b;
    QTest::newRow("own other") << move << SlotPhase::OwnOther
                               << u"10.0.0.3:6381: CLUSTER SETSLOT 866 NODE "_qs + b;
    QTest::newRow("free source") << move << SlotPhase::FreeSource << one + u"CLUSTER SETSLOT 866 STABLE"_qs;
    QTest::newRow("free target") << move << SlotPhase::FreeTarget << two + u"CLUSTER SETSLOT 866 STABLE"_qs;
    QTest::newRow("hold") << SlotTransfer::Kind::Gather << SlotPhase::Hold
                          << one + u"CLUSTER SETSLOT 866 IMPORTING "_qs + b;
    QTest::newRow("close") << SlotTransfer::Kind::Close << SlotPhase::FreeSource
                           << one + u"CLUSTER SETSLOT 866 STABLE"_qs;
    QTest::newRow("adopt") << SlotTransfer::Kind::Adopt << SlotPhase::OwnTarget
                           << two + u"CLUSTER SETSLOT 866 NODE "_qs + b;
    QTest::newRow("concede") << SlotTransfer::Kind::Concede << SlotPhase::Migrate
                             << one + u"CLUSTER SETSLOT 866 MIGRATING "_qs + b;
}

void TestSlotCommands::eachPhaseIsOneCommand()
{
    QFETCH(SlotTransfer::Kind, kind);
    QFETCH(SlotPhase, phase);
    QFETCH(QString, command);
    const bool hasKeys = phase == SlotPhase::Keys || phase == SlotPhase::SameKeys;
    SlotOrder order{0, phase, 866, {}, {}};
    if (hasKeys)
        order.keys = {"hello"};
    if (phase == SlotPhase::OwnOther)
        order.other = kThree.endpoint;
    QCOMPARE(drawn(planOf(kind), order), command);
}

void TestSlotCommands::whatThePlanDoesNotSayIsRefused_data()
{
    QTest::addColumn<SlotTransfer::Kind>("kind");
    QTest::addColumn<SlotOrder>("order");
    const auto move = SlotTransfer::Kind::Move;
    QTest::newRow("another slot") << move << SlotOrder{0, SlotPhase::Import, 10, {}, {}};
    QTest::newRow("another transfer") << move << SlotOrder{1, SlotPhase::Import, 1, {}, {}};
    QTest::newRow("a key of another slot")
        << move << SlotOrder{0, SlotPhase::Keys, 866, {"hello", "bar"}, {}};
    QTest::newRow("no key") << move << SlotOrder{0, SlotPhase::Keys, 866, {}, {}};
    QTest::newRow("a stranger is told")
        << move << SlotOrder{0, SlotPhase::OwnOther, 866, {}, {u"10.9.9.9"_qs, 1, {}}};
    QTest::newRow("the source as another one")
        << move << SlotOrder{0, SlotPhase::OwnOther, 866, {}, kOne.endpoint};
    QTest::newRow("keys while closing")
        << SlotTransfer::Kind::Close << SlotOrder{0, SlotPhase::Keys, 866, {"hello"}, {}};
    QTest::newRow("a new owner while gathering")
        << SlotTransfer::Kind::Gather << SlotOrder{0, SlotPhase::OwnTarget, 866, {}, {}};
    QTest::newRow("hold while moving") << move << SlotOrder{0, SlotPhase::Hold, 866, {}, {}};
}

void TestSlotCommands::whatThePlanDoesNotSayIsRefused()
{
    QFETCH(SlotTransfer::Kind, kind);
    QFETCH(SlotOrder, order);
    QCOMPARE(drawn(planOf(kind), order), QStringLiteral("refused"));
}

void TestSlotCommands::passwordsAreNotInTemplates()
{
    Plan plan = planOf(SlotTransfer::Kind::Move);
    plan.facts = {{QStringLiteral("signsIn"), true}, {QStringLiteral("migrateMs"), 2500}};
    PlanStep step;
    step.transfer = 0;
    QStringList lines;
    for (const SlotTemplate& each : slotTemplates(plan, step))
        lines += each.command.redacted();
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines[2], QStringLiteral("MIGRATE 10.0.0.2 6380 \"\" 0 2500 AUTH *** KEYS <keys>"));
}

void TestSlotCommands::aViewTellsWhatHasArrived()
{
    const SlotTransfer transfer{SlotTransfer::Kind::Move, kOne, kTwo, {{5, 6}}, {}, {}};
    const ClusterNodes source =
        view(kOne.id + " 10.0.0.1:6379@16379 myself,master - 0 0 1 connected 0-100 [5->-" + kTwo.id + "]\n"
            + kTwo.id + " 10.0.0.2:6380@16380 master - 0 0 2 connected 101-200\n");
    QVERIFY(showsPhase(source, transfer, SlotPhase::Migrate, 5));
    QVERIFY(!showsPhase(source, transfer, SlotPhase::Migrate, 6));
    QVERIFY(!showsPhase(source, transfer, SlotPhase::FreeSource, 5));
    QVERIFY(showsPhase(source, transfer, SlotPhase::FreeSource, 6));
    QVERIFY(!showsPhase(source, transfer, SlotPhase::OwnSource, 6));
    const ClusterNodes target = view(kOne.id + " 10.0.0.1:6379@16379 master - 0 0 1 connected 0-5 7-100\n"
        + kTwo.id + " 10.0.0.2:6380@16380 myself,master - 0 0 2 connected 6 101-200 [5-<-" + kOne.id + "]\n");
    QVERIFY(showsPhase(target, transfer, SlotPhase::Import, 5));
    QVERIFY(!showsPhase(target, transfer, SlotPhase::Import, 6));
    QVERIFY(showsPhase(target, transfer, SlotPhase::OwnTarget, 6));
    QVERIFY(!showsPhase(target, transfer, SlotPhase::OwnTarget, 5));
}

void TestSlotCommands::thePaceGrowsSlowlyAndShrinksAtOnce()
{
    SlotPace pace({.mostKeys = 100});
    const int first = pace.keys();
    (void)pace.packetTook(0.9, first, 0);
    QCOMPARE(pace.keys(), 2 * first);
    (void)pace.packetTook(0.9, first / 2, 0); // not a full one: says nothing
    QCOMPARE(pace.keys(), 2 * first);
    (void)pace.packetTook(0.9, 2 * first, 0);
    QCOMPARE(pace.keys(), 100);
    (void)pace.packetTook(11, 100, 0);
    QCOMPARE(pace.keys(), 50);
    QCOMPARE(pace.pingTook(20ms), 0ms);
    QCOMPARE(pace.pingTook(21ms), 21ms);
    QCOMPARE(pace.keys(), 25);
    QCOMPARE(pace.pingTook(std::nullopt), 200ms);
    for (int i = 0; i < 20; ++i)
        (void)pace.pingTook(5s);
    QCOMPARE(pace.keys(), 1);
}

void TestSlotCommands::aSpeedLimitMakesItRest()
{
    SlotPace pace({.bytesPerSecond = 1'000'000});
    QCOMPARE(pace.packetTook(10, 10, 100'000), 90ms);
    QCOMPARE(pace.packetTook(200, 10, 100'000), 0ms);
}

void TestSlotCommands::interruptedSlotsAreFoundInTheJournal()
{
    const auto record = [](const char* event, const char* operation, const char* slotText, int left = 0) {
        QJsonObject body{{QStringLiteral("event"), QLatin1String(event)},
            {QStringLiteral("operation"), QLatin1String(operation)}};
        if (*slotText) {
            body[QStringLiteral("phase")] = QStringLiteral("import");
            body[QStringLiteral("slots")] = QLatin1String(slotText);
        }
        body[QStringLiteral("left")] = left > 0 ? QJsonArray{left} : QJsonArray{};
        return JournalRecord{0, {}, {}, body};
    };
    JournalContent content;
    content.records = {record("intent", "done", "0-9"), record("end", "done", ""),
        record("intent", "killed", "10-12"), record("intent", "killed", "14"), record("intent", "left", "20"),
        record("end", "left", "", 3), record("intent", "mended", "30"), record("mended", "mended", ""),
        record("intent", "other", "")};
    const QList<AnnouncedSlots> found = unsettledSlots(content);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].operation, QStringLiteral("killed"));
    QCOMPARE(slotListText(toRanges(found[0].slotSet)), QStringLiteral("10-12,14"));
    QCOMPARE(slotListText(toRanges(found[1].slotSet)), QStringLiteral("20"));
}

Q_DECLARE_METATYPE(quorate::SlotOrder)
Q_DECLARE_METATYPE(quorate::SlotPhase)
Q_DECLARE_METATYPE(quorate::SlotTransfer::Kind)

QTEST_GUILESS_MAIN(TestSlotCommands)
#include "tst_SlotCommands.moc"
