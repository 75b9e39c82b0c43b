#include "tests/support/PlainWording.h"
#include "tests/support/sampleTopologies.h"
#include "ui/topology/ClientsPart.h"
#include "ui/topology/ConfigurationPart.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/NodeParts.h"
#include "ui/topology/NodeSections.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChosenColumns.h"
#include "ui/widgets/SegmentBar.h"
#include "ui/widgets/Ticker.h"
#include "ui/words/Language.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quorate;

namespace {

const Endpoint kMaster{QStringLiteral("127.0.0.1"), 7000, {}};
const Endpoint kOther{QStringLiteral("127.0.0.1"), 7001, {}};

Node nodeSaying(const QByteArray& info)
{
    Node node;
    node.endpoint = kMaster;
    node.role = NodeRole::Master;
    node.info = std::make_shared<const Info>(Info::parse(info));
    return node;
}

QStringList words(const NodeSection& section)
{
    QStringList words;
    for (const NodeSection::Warning& warning : section.warnings)
        words << warning.words;
    return words;
}

QString valueOf(const NodeSection& section, const char* key)
{
    for (const KeyValue& row : section.rows) {
        if (row.key == QLatin1String(key))
            return row.value;
    }
    return QStringLiteral("no such row");
}

ConnectedClient client(qint64 id, qint64 output)
{
    ConnectedClient made;
    made.id = id;
    made.address = "10.0.0.9:" + QByteArray::number(40'000 + id);
    made.outputBytes = output;
    return made;
}

ComparedConfiguration configuration()
{
    return {{{"maxmemory", "100", false, {{kOther, "200"}}}, {"port", "7000", false, {}},
                {"requirepass", kHiddenValue, true, {{kOther, kHiddenValue}}}, {"save", "", false, {}}},
        1, 2};
}

} // namespace

class TestNodeParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysGoFromOnePartToTheNext();
    void aSentinelHasOnlyThePartsItCanAnswer();
    void badValuesAreSaidInWords_data();
    void badValuesAreSaidInWords();
    void unknownValuesAreEmpty();
    void figuresOfInfoAreReadable();
    void theOverviewAsksNothing();
    void aPartIsAskedForOnceWhenItIsOpened();
    void anAnswerThatIsNotWantedAnyMoreIsDropped();
    void aRefusalStandsInItsPlaceAndCanBeTriedAgain();
    void theHeaviestClientsComeFirst();
    void clientsThatStayKeepTheirSelection();
    void aWidthThatWasSetStaysForTheNextNode();
    void theConfigurationShowsWhatDiffersAndNoPasswords();
    void slowCommandsAreListedAndNoneIsSaidSo();
    void aRawReplyIsChosenReadAndCopied();
    void hostileAnswersStayPlain();
    void everythingIsSaidAnewInAnotherLanguage();

private:
    template <typename Part> Part* part(const char* name) const
    {
        return m_panel->findChild<Part*>(QString::fromLatin1(name));
    }
    void open(NodeParts::Part which) const { m_panel->parts()->setCurrent(which); }
    void answer(const Result<NodeReading>& reading) const { m_panel->showAnswer(m_asked.last(), reading); }
    QStringList column(const char* table, int at) const;

    ManualClock m_clock{test::sampleTime()};
    test::PlainWording m_wording;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<NodePanel> m_panel;
    QList<NodeQuestion> m_asked;
};

void TestNodeParts::init()
{
    m_panel.reset();
    m_asked.clear();
    m_ticker = std::make_unique<Ticker>(m_clock);
    m_panel = std::make_unique<NodePanel>(m_wording, *m_ticker);
    connect(m_panel.get(), &NodePanel::asked, this,
        [this](const NodeQuestion& question) { m_asked << question; });
    m_panel->resize(380, 640);
    m_panel->show();
    m_panel->showNode(test::healthyCluster(), {kMaster});
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

QStringList TestNodeParts::column(const char* table, int at) const
{
    const auto* const model = part<QTreeView>(table)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, at).data().toString();
    return texts;
}

void TestNodeParts::keysGoFromOnePartToTheNext()
{
    const auto* const bar = m_panel->findChild<SegmentBar*>();
    part<QToolButton>("partOverview")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(bar->current(), int(NodeParts::Replication));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(bar->current(), int(NodeParts::Persistence));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(
            QApplication::focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bar->current(), int(NodeParts::Raw));
    // From within a part too, also where its text takes most keys.
    answer(NodeReading(QStringLiteral("text")));
    part<QPlainTextEdit>("nodeRawText")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bar->current(), int(NodeParts::SlowLog));
    part<QToolButton>("partConfiguration")->click();
    answer(NodeReading(configuration()));
    for (const char* name :
        {"nodeConfigurationSearch", "nodeConfigurationTable", "nodeConfigurationOnlyDifferent"}) {
        part<QWidget>(name)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(bar->current(), int(NodeParts::SlowLog));
        m_panel->parts()->setCurrent(NodeParts::Configuration);
    }
    m_panel->parts()->setCurrent(NodeParts::Raw);
    QVERIFY(part<QComboBox>("nodeRawCommand")->isVisible());
}

void TestNodeParts::aSentinelHasOnlyThePartsItCanAnswer()
{
    open(NodeParts::Memory);
    auto topology = std::make_shared<Topology>(*test::healthyCluster());
    topology->cluster.reset();
    topology->nodes.first().role = NodeRole::Sentinel;
    m_panel->showNode(topology, {kMaster});
    QStringList shown;
    for (const QToolButton* button : m_panel->findChild<SegmentBar*>()->findChildren<QToolButton*>()) {
        if (button->isVisible())
            shown << button->text();
    }
    QCOMPARE(
        shown, (QStringList{QStringLiteral("Overview"), QStringLiteral("Clients"), QStringLiteral("Raw")}));
    QCOMPARE(m_panel->findChild<SegmentBar*>()->current(), int(NodeParts::Overview));
    QCOMPARE(part<QComboBox>("nodeRawCommand")->count(), 3);
}

void TestNodeParts::badValuesAreSaidInWords_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char* name, const QByteArray& info, const QStringList& warnings) {
        QTest::newRow(name) << info << warnings;
    };
    row("all is well",
        "rdb_last_bgsave_status:ok\r\naof_enabled:1\r\naof_last_write_status:ok\r\nloading:0\r\n", {});
    row("save", "rdb_last_bgsave_status:err\r\n", {QStringLiteral("Last save failed")});
    row("append", "aof_enabled:1\r\naof_last_write_status:err\r\n", {QStringLiteral("AOF write failed")});
    row("append, but off", "aof_enabled:0\r\naof_last_write_status:err\r\n", {});
    row("rewrite", "aof_enabled:1\r\naof_last_bgrewrite_status:err\r\n",
        {QStringLiteral("AOF rewrite failed")});
    row("loading", "loading:1\r\nloading_loaded_perc:54.20\r\n", {QStringLiteral("Loading its data")});
    row("full", "used_memory:91\r\nmaxmemory:100\r\n", {QStringLiteral("Memory 91 % full")});
    row("not full", "used_memory:90\r\nmaxmemory:100\r\n", {});
    row("no limit", "used_memory:91\r\nmaxmemory:0\r\n", {});
    row("fragmented", "used_memory:104857601\r\nmem_fragmentation_ratio:1.51\r\n",
        {QStringLiteral("Fragmented memory")});
    row("small and fragmented", "used_memory:104857600\r\nmem_fragmentation_ratio:11.0\r\n", {});
}

void TestNodeParts::badValuesAreSaidInWords()
{
    QFETCH(QByteArray, info);
    const Node node = nodeSaying("# All\r\n" + info);
    QTEST(words(persistenceSection(node, test::sampleTime())) + words(memorySection(node)), "warnings");
}

void TestNodeParts::unknownValuesAreEmpty()
{
    const Node node = nodeSaying("# Memory\r\nused_memory:x\r\n");
    for (const NodeSection& section : {memorySection(node), persistenceSection(node, test::sampleTime())}) {
        QVERIFY(!section.rows.isEmpty());
        for (const KeyValue& row : section.rows)
            QVERIFY2(row.value.isEmpty(), qPrintable(row.key));
    }
    Node silent;
    QVERIFY(memorySection(silent).rows.isEmpty() && replicationSection(silent).rows.isEmpty());
}

void TestNodeParts::figuresOfInfoAreReadable()
{
    const QByteArray saved = QByteArray::number(test::sampleTime().toSecsSinceEpoch() - 125);
    const Node node = nodeSaying("# All\r\nrdb_last_save_time:" + saved
        + "\r\nlatest_fork_usec:2500\r\nused_memory:1048576\r\nmaxmemory:0\r\nconnected_slaves:1\r\nmaster_"
          "repl_offset:200\r\n"
          "slave0:ip=10.0.0.2,port=6379,state=online,offset=100,lag=0\r\nmaster_replid2:"
          "0000000000000000000000000000000000000000\r\n");
    const NodeSection persistence = persistenceSection(node, test::sampleTime());
    QCOMPARE(valueOf(persistence, "Last save"), QStringLiteral("2 min 05 s ago"));
    QCOMPARE(valueOf(persistence, "Last fork took"), QStringLiteral("2.5 ms"));
    const NodeSection memory = memorySection(node);
    QCOMPARE(valueOf(memory, "Used"), QStringLiteral("1.00 MB"));
    QCOMPARE(memory.rows.first().exact, QStringLiteral("used_memory: 1048576"));
    QCOMPARE(valueOf(memory, "Limit"), QStringLiteral("none"));
    const NodeSection replication = replicationSection(node);
    QCOMPARE(valueOf(replication, "10.0.0.2:6379"), QStringLiteral("online, 100 B behind"));
    QCOMPARE(valueOf(replication, "Before the failover"), QString());
}

void TestNodeParts::theOverviewAsksNothing()
{
    for (const auto which :
        {NodeParts::Replication, NodeParts::Persistence, NodeParts::Memory, NodeParts::Overview})
        open(which);
    QVERIFY(m_asked.isEmpty());
}

void TestNodeParts::aPartIsAskedForOnceWhenItIsOpened()
{
    open(NodeParts::Clients);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.last().node, kMaster);
    QCOMPARE(m_asked.last().topic, NodeTopic::Clients);
    QCOMPARE(part<QLabel>("nodeClientsMessage")->text(), QStringLiteral("Asking…"));
    m_panel->showNode(test::healthyCluster(), {kMaster}); // a poll
    open(NodeParts::Overview);
    open(NodeParts::Clients);
    QCOMPARE(m_asked.size(), 1);
    answer(NodeReading(QList<ConnectedClient>{client(1, 0)}));
    QVERIFY(part<QLabel>("nodeClientsMessage")->isHidden());
    QTest::mouseClick(part<QToolButton>("nodeClientsRefresh"), Qt::LeftButton);
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(
        part<QTreeView>("nodeClientsTable")->isVisible()); // the old ones stay until the new ones are there
}

void TestNodeParts::anAnswerThatIsNotWantedAnyMoreIsDropped()
{
    open(NodeParts::Clients);
    const NodeQuestion first = m_asked.last();
    m_panel->showNode(test::healthyCluster(), {kOther});
    QCOMPARE(m_asked.size(), 2); // the part is open: the other node is asked at once
    QCOMPARE(m_asked.last().node, kOther);
    m_panel->showAnswer(first, NodeReading(QList<ConnectedClient>{client(1, 0)}));
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id), QStringList());
    m_panel->showNode(test::healthyCluster(), {kMaster});
    m_panel->showAnswer(first, NodeReading(QList<ConnectedClient>{client(1, 0)})); // of an earlier visit
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id), QStringList());
    answer(NodeReading(QList<ConnectedClient>{client(2, 0)}));
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id), QStringList{QStringLiteral("2")});
    m_panel->clear();
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id), QStringList());
}

void TestNodeParts::aRefusalStandsInItsPlaceAndCanBeTriedAgain()
{
    open(NodeParts::SlowLog);
    answer(errorFromReply(
        kMaster.toString(), "NOPERM this user has no permissions to run the 'slowlog|get' command"));
    QVERIFY(part<QLabel>("nodeSlowLogFailure")->isVisible());
    QCOMPARE(part<QLabel>("nodeSlowLogFailure")->text(), QStringLiteral("error at 127.0.0.1:7000"));
    QVERIFY(part<QTreeView>("nodeSlowLogTable")->isHidden());
    part<QPushButton>("nodeSlowLogAgain")->setFocus();
    QTest::keyClick(part<QPushButton>("nodeSlowLogAgain"), Qt::Key_Space);
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(!part<QLabel>("nodeSlowLogFailure")->isVisible());
    answer(NodeReading(SlowLog{}));
    QVERIFY(part<QLabel>("nodeSlowLogMessage")->text().startsWith(QStringLiteral("No command took longer")));
    QVERIFY(part<QToolButton>("nodeSlowLogRefresh")->hasFocus());
    QTest::keyClick(part<QToolButton>("nodeSlowLogRefresh"), Qt::Key_Space);
    QCOMPARE(m_asked.size(), 3);
    answer(Error{ErrorCode::Timeout, kMaster.toString(), {}, ErrorReason::None});
    QVERIFY(part<QPushButton>("nodeSlowLogAgain")->hasFocus());
}

void TestNodeParts::theHeaviestClientsComeFirst()
{
    open(NodeParts::Clients);
    answer(NodeReading(
        QList<ConnectedClient>{client(1, 900), client(2, 20'000), client(3, 0), client(4, 1'000)}));
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id).join(QLatin1Char(' ')), QStringLiteral("2 4 1 3"));
    QCOMPARE(part<QLabel>("nodeClientsNote")->text(), QStringLiteral("4 clients"));
    part<QTreeView>("nodeClientsTable")->sortByColumn(ClientsPart::Id, Qt::AscendingOrder);
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id).join(QLatin1Char(' ')), QStringLiteral("1 2 3 4"));
}

void TestNodeParts::clientsThatStayKeepTheirSelection()
{
    open(NodeParts::Clients);
    answer(NodeReading(QList<ConnectedClient>{client(1, 1), client(2, 2), client(3, 3)}));
    auto* const table = part<QTreeView>("nodeClientsTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    answer(NodeReading(QList<ConnectedClient>{client(4, 4), client(3, 0), client(2, 9)}));
    QCOMPARE(column("nodeClientsTable", ClientsPart::Id).join(QLatin1Char(' ')), QStringLiteral("2 4 3"));
    QCOMPARE(table->currentIndex().siblingAtColumn(ClientsPart::Id).data().toString(), QStringLiteral("2"));
}

void TestNodeParts::aWidthThatWasSetStaysForTheNextNode()
{
    const auto width = [this] {
        return part<QTreeView>("nodeClientsTable")->columnWidth(ClientsPart::Address);
    };
    open(NodeParts::Clients);
    answer(NodeReading(QList<ConnectedClient>{client(1, 1)}));
    const int usual = width();
    QHeaderView* const header = part<QTreeView>("nodeClientsTable")->header();
    const QPoint edge(
        header->sectionViewportPosition(ClientsPart::Address) + usual - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(15, 0));
    QTest::mouseMove(header->viewport(), edge + QPoint(30, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(30, 0));
    QCOMPARE(width(), usual + 30);
    m_panel->showNode(test::healthyCluster(), {kOther});
    answer(NodeReading(QList<ConnectedClient>{client(2, 2)}));
    QCOMPARE(width(), usual + 30);
    // And it can be kept for another panel.
    const QByteArray kept = part<QTreeView>("nodeClientsTable")->findChild<ChosenColumns*>()->saveState();
    init();
    open(NodeParts::Clients);
    QVERIFY(part<QTreeView>("nodeClientsTable")->findChild<ChosenColumns*>()->saveState().isEmpty());
    part<QTreeView>("nodeClientsTable")->findChild<ChosenColumns*>()->restoreState(kept);
    answer(NodeReading(QList<ConnectedClient>{client(1, 1)}));
    QCOMPARE(width(), usual + 30);
}

void TestNodeParts::theConfigurationShowsWhatDiffersAndNoPasswords()
{
    open(NodeParts::Configuration);
    answer(NodeReading(configuration()));
    const auto names = [this] {
        return column("nodeConfigurationTable", ConfigurationPart::Name).join(QLatin1Char(' '));
    };
    QCOMPARE(names(), QStringLiteral("maxmemory port requirepass save"));
    QCOMPARE(column("nodeConfigurationTable", ConfigurationPart::Elsewhere).first(), QStringLiteral("200"));
    QCOMPARE(column("nodeConfigurationTable", ConfigurationPart::Value).at(2), QStringLiteral("••••"));
    QCOMPARE(
        part<QLabel>("nodeConfigurationNote")->text(), QStringLiteral("2 different; 1 of 2 peers compared"));
    part<QCheckBox>("nodeConfigurationOnlyDifferent")->click();
    QCOMPARE(names(), QStringLiteral("maxmemory requirepass"));
    QTest::keyClicks(part<QLineEdit>("nodeConfigurationSearch"), QStringLiteral("PASS"));
    QCOMPARE(names(), QStringLiteral("requirepass"));
    part<QCheckBox>("nodeConfigurationOnlyDifferent")->click();
    part<QLineEdit>("nodeConfigurationSearch")->setText(QStringLiteral("7000")); // values are found too
    QCOMPARE(names(), QStringLiteral("port"));
}

void TestNodeParts::slowCommandsAreListedAndNoneIsSaidSo()
{
    open(NodeParts::SlowLog);
    SlowLog log{
        {{9, test::sampleTime(), 12'345, QStringLiteral("KEYS *"), "10.0.0.9:5000", {}},
            {8, test::sampleTime().addSecs(-1), 900, QStringLiteral("GET a"), "10.0.0.9:5000", "batch"}},
        40};
    answer(NodeReading(log));
    QCOMPARE(column("nodeSlowLogTable", 1), (QStringList{QStringLiteral("12 ms"), QStringLiteral("900 µs")}));
    QCOMPARE(column("nodeSlowLogTable", 3),
        (QStringList{QStringLiteral("10.0.0.9:5000"), QStringLiteral("batch")}));
    QCOMPARE(part<QLabel>("nodeSlowLogNote")->text(), QStringLiteral("the last 2 of 40"));
}

void TestNodeParts::aRawReplyIsChosenReadAndCopied()
{
    open(NodeParts::Raw);
    QCOMPARE(m_asked.last().raw, RawCommand::Info);
    answer(NodeReading(QStringLiteral("# Server\nredis_version:7.0.15\n")));
    auto* const choice = part<QComboBox>("nodeRawCommand");
    choice->setCurrentText(QStringLiteral("CLUSTER NODES"));
    QCOMPARE(m_asked.last().raw, RawCommand::ClusterNodes);
    answer(NodeReading(QStringLiteral("a b c\n")));
    QCOMPARE(part<QPlainTextEdit>("nodeRawText")->toPlainText(), QStringLiteral("a b c\n"));
    QVERIFY(part<QPlainTextEdit>("nodeRawText")->isReadOnly());
    QTest::mouseClick(part<QToolButton>("nodeRawCopy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a b c\n"));
}

void TestNodeParts::hostileAnswersStayPlain()
{
    const QByteArray evil = "<img src=/etc/passwd>\r\n\x1b[2J" + QByteArray(100'000, 'x');
    ConnectedClient hostile = client(1, 1);
    hostile.name = hostile.command = hostile.flags = hostile.address = evil;
    open(NodeParts::Clients);
    answer(NodeReading(QList<ConnectedClient>{hostile}));
    open(NodeParts::Configuration);
    answer(NodeReading(ComparedConfiguration{{{evil, evil, false, {{kOther, evil}}}}, 1, 1}));
    for (const char* table : {"nodeClientsTable", "nodeConfigurationTable"}) {
        const auto* const model = part<QTreeView>(table)->model();
        for (int at = 0; at < model->columnCount(); ++at) {
            const QModelIndex index = model->index(0, at);
            QVERIFY(index.data().toString().size() < 400);
            QVERIFY(!index.data().toString().contains(QLatin1Char('\x1b')));
            QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QLatin1String("<img")));
        }
    }
}

void TestNodeParts::everythingIsSaidAnewInAnotherLanguage()
{
    open(NodeParts::Configuration);
    answer(NodeReading(configuration()));
    Language language;
    language.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(part<QToolButton>("partMemory")->text(), QStringLiteral("内存"));
    QVERIFY(part<QTreeView>("nodeConfigurationTable")->model()->headerData(0, Qt::Horizontal).toString()
        != QLatin1String("Directive"));
    QVERIFY(!part<QLabel>("nodeConfigurationNote")->text().contains(QLatin1String("different")));
    language.use(QStringLiteral("en"));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Language language;
    language.use(QStringLiteral("en"));
    TestNodeParts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_NodeParts.moc"
