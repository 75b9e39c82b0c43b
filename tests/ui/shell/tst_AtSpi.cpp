#include "tests/support/ChildProcess.h"
#include "tests/support/LiveSandbox.h"
#include "tests/ui/shell/AtSpi.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace quorate;
using namespace quorate::test;

namespace {

/// What a walk through a window has found.
struct Heard {
    QStringList silent; ///< focusable without a name or a role
    int focusable = 0;
    int cells = 0; ///< of tables and trees, that say something
};

/// Qt's own frames around what is named: they take the focus only to scroll.
bool isFrame(const QString& role)
{
    static const QStringList frames{QStringLiteral("filler"), QStringLiteral("panel"),
        QStringLiteral("scroll pane"), QStringLiteral("viewport"), QStringLiteral("layered pane")};
    return frames.contains(role);
}

/// The first cells: they come by the thousand. Some are empty; in a row or two one is not.
void walkCells(const AtSpiNode& table, const QString& place, Heard& heard)
{
    constexpr int kLooked = 40;
    const int count = std::min(table.childCount(), kLooked);
    int saying = 0;
    for (int at = 0; at < count; ++at)
        saying += table.child(at).name().isEmpty() ? 0 : 1;
    heard.cells += saying;
    if (count > 0 && saying == 0)
        heard.silent << place + QStringLiteral(": no cell says anything");
}

void walk(const AtSpiNode& node, const QString& way, Heard& heard)
{
    if (!node.has(AtSpiNode::Visible) || !node.has(AtSpiNode::Showing))
        return;
    const QString role = node.roleName();
    const QString name = node.name();
    const QString place = way + QLatin1Char('/') + (name.isEmpty() ? role : name);
    if (node.has(AtSpiNode::Focusable) && !isFrame(role)) {
        ++heard.focusable;
        if (name.isEmpty())
            heard.silent << place + QStringLiteral(": no name");
        if (role.isEmpty() || role == QStringLiteral("invalid") || role == QStringLiteral("unknown"))
            heard.silent << place + QStringLiteral(": no role");
    }
    if (node.isTable())
        return walkCells(node, place, heard);
    for (const AtSpiNode& child : node.children())
        walk(child, place, heard);
}

/// The first of that role (any, when empty) with a name that begins so.
std::optional<AtSpiNode> find(const AtSpiNode& node, const QString& role, const QString& begin)
{
    if ((role.isEmpty() || node.roleName() == role) && node.name().startsWith(begin))
        return node;
    if (node.isTable())
        return std::nullopt;
    for (const AtSpiNode& child : node.children()) {
        if (auto found = find(child, role, begin))
            return found;
    }
    return std::nullopt;
}

/// Whether the page of that name can be seen; its tab can always.
bool showsPage(const AtSpiNode& node, const QString& page)
{
    if (!node.has(AtSpiNode::Showing) || node.isTable())
        return false;
    if (node.name() == page && node.roleName() != QStringLiteral("page tab"))
        return true;
    const QList<AtSpiNode> children = node.children();
    return std::any_of(children.cbegin(), children.cend(),
        [&page](const AtSpiNode& child) { return showsPage(child, page); });
}

QString urlOf(const LiveSandbox& live)
{
    const Target target = live.target();
    const QString password =
        QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(live.password().reveal())));
    const QString address = QStringLiteral(":%1@%2").arg(password, target.seeds.first().toString());
    return target.kind == DeploymentKind::Sentinel
        ? QStringLiteral("redis+sentinel://%1/%2?sentinel-password=%3")
              .arg(address, QString::fromUtf8(target.service), password)
        : QStringLiteral("redis://") + address;
}

QString lines(const Heard& heard)
{
    return QLatin1Char('\n') + heard.silent.join(QLatin1Char('\n'));
}

} // namespace

/// The program as a screen reader gets to know it: a real window on a display of its own, over a real bus of
/// AT-SPI.
class TestAtSpi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsSilentIsFound();
    void everyPageSpeaks_data();
    void everyPageSpeaks();

private:
    QByteArray said(const ChildProcess& process) const
    {
        return process.output().split('\n').value(0).trimmed();
    }
    std::unique_ptr<ChildProcess> start(const QString& program, const QStringList& arguments, const char* log)
    {
        return std::make_unique<ChildProcess>(
            program, arguments, m_folder.path(), m_folder.filePath(QString::fromLatin1(log)));
    }
    static void openFromTheDrawing(const AtSpiNode& window, const QString& node);
    bool startDisplay();
    bool startSession();

    QTemporaryDir m_folder;
    std::unique_ptr<ChildProcess> m_display;
    std::unique_ptr<ChildProcess> m_session;
    std::optional<AtSpiBus> m_bus;
};

bool TestAtSpi::startDisplay()
{
    m_display = start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("1280x720x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")},
        "display.log");
    // Warnings about the keyboard may stand in other lines.
    const auto number = [this] {
        for (const QByteArray& line : m_display->output().split('\n')) {
            bool isNumber = false;
            line.toInt(&isNumber);
            if (isNumber)
                return line;
        }
        return QByteArray();
    };
    if (!QTest::qWaitFor([&] { return !number().isEmpty(); }, 20'000))
        return false;
    qputenv("DISPLAY", ":" + number());
    return true;
}

bool TestAtSpi::startSession()
{
    m_session = start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")},
        "session.log");
    if (!QTest::qWaitFor([this] { return said(*m_session).startsWith("unix:"); }, 10'000))
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", said(*m_session));
    return true;
}

void TestAtSpi::initTestCase()
{
    for (const char* program : {"Xvfb", "dbus-daemon"})
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
    for (const auto& [name, folder] :
        {std::pair("XDG_RUNTIME_DIR", "run"), std::pair("XDG_CONFIG_HOME", "config"),
            std::pair("XDG_STATE_HOME", "state"), std::pair("XDG_CACHE_HOME", "cache")}) {
        QVERIFY(QDir(m_folder.path()).mkdir(QLatin1String(folder)));
        qputenv(name, QFile::encodeName(m_folder.filePath(QLatin1String(folder))));
    }
    QVERIFY(QFile::setPermissions(
        m_folder.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(startDisplay(), "Xvfb does not start");
    QVERIFY2(startSession(), "dbus-daemon does not start");
    QString why;
    m_bus = AtSpiBus::on(QString::fromUtf8(said(*m_session)), why);
    if (!m_bus)
        QSKIP(qPrintable(QStringLiteral("there is no bus of AT-SPI here (package at-spi2-core): ") + why));
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    qputenv("QT_QPA_PLATFORM", "xcb");
}

// The buses end with their session.
void TestAtSpi::cleanupTestCase()
{
    m_bus.reset();
    m_session.reset();
    m_display.reset();
}

void TestAtSpi::whatIsSilentIsFound()
{
    const auto window =
        start(QCoreApplication::applicationFilePath(), {QStringLiteral("--silent")}, "silent.log");
    std::optional<AtSpiNode> program;
    QTRY_VERIFY_WITH_TIMEOUT(
        (program = m_bus->program(QStringLiteral("silent"))) && program->childCount() > 0, 20'000);
    Heard heard;
    QTRY_VERIFY_WITH_TIMEOUT(
        (heard = {}, walk(program->children().first(), {}, heard), heard.focusable == 2), 10'000);
    QCOMPARE(heard.silent, (QStringList{QStringLiteral("/silent/push button: no name")}));
}

void TestAtSpi::openFromTheDrawing(const AtSpiNode& window, const QString& node)
{
    std::optional<AtSpiNode> drawing, card;
    QTRY_VERIFY_WITH_TIMEOUT(
        (drawing = find(window, QStringLiteral("list"), QStringLiteral("Drawing of "))), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT((card = find(*drawing, QStringLiteral("list item"), node)), 10'000);
    QVERIFY2(card->name().contains(QStringLiteral("Master")), qPrintable(card->name()));
    QVERIFY(!find(window, {}, QStringLiteral("Parts of the node"))
        || !find(window, {}, QStringLiteral("Parts of the node"))->has(AtSpiNode::Showing));
    QVERIFY(card->press());
    std::optional<AtSpiNode> parts;
    QTRY_VERIFY_WITH_TIMEOUT(
        (parts = find(window, {}, QStringLiteral("Parts of the node"))) && parts->has(AtSpiNode::Showing),
        10'000);
    QVERIFY(card->has(AtSpiNode::Selected));
}

void TestAtSpi::everyPageSpeaks_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("pages");
    const auto tabs = [](const char* own) {
        return QStringList{QStringLiteral("Overview"), QStringLiteral("Topology"),
            QStringLiteral("Replication"), QString::fromLatin1(own), QStringLiteral("Report")};
    };
    QTest::newRow("Sentinel") << int(DeploymentKind::Sentinel) << tabs("Sentinel");
    QTest::newRow("Cluster") << int(DeploymentKind::Cluster) << tabs("Slots");
}

void TestAtSpi::everyPageSpeaks()
{
    QFETCH(int, kind);
    QFETCH(QStringList, pages);
    LiveSandbox live({.kind = DeploymentKind(kind)});
    QVERIFY2(live.isUp(), live.why());
    const auto program = start(QStringLiteral(QUORATE_PROGRAM),
        {QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--url"), urlOf(live)},
        "quorate.log");
    std::optional<AtSpiNode> root;
    QTRY_VERIFY2_WITH_TIMEOUT((root = m_bus->program(QStringLiteral("quorate"))) && root->childCount() > 0,
        program->output().constData(), 60'000);
    const AtSpiNode window = root->children().first();
    int cells = 0;

    for (const QString& page : pages) {
        std::optional<AtSpiNode> tab;
        QTRY_VERIFY2_WITH_TIMEOUT(
            (tab = find(window, QStringLiteral("page tab"), page)).has_value(), qPrintable(page), 30'000);
        QVERIFY(tab->press());
        QTRY_VERIFY2_WITH_TIMEOUT(showsPage(window, page), qPrintable(page), 10'000);
        Heard heard;
        QTRY_VERIFY2_WITH_TIMEOUT(
            (heard = {}, walk(window, {}, heard), heard.focusable > 10), qPrintable(page), 10'000);
        QVERIFY2(heard.silent.isEmpty(), qPrintable(page + lines(heard)));
        cells += heard.cells;
        if (page == QStringLiteral("Topology"))
            openFromTheDrawing(window, live.endpoint(0).toString());
    }
    QVERIFY2(cells > 20, qPrintable(QString::number(cells)));
    for (const char* place : {"Operations", "Drills", "Settings"}) {
        const auto button = find(window, {}, QString::fromLatin1(place));
        QVERIFY2(button && button->press(), place);
        Heard heard;
        QTRY_VERIFY2_WITH_TIMEOUT((heard = {}, walk(window, {}, heard), heard.focusable > 10), place, 10'000);
        QVERIFY2(heard.silent.isEmpty(), qPrintable(QString::fromLatin1(place) + lines(heard)));
    }
}

int main(int argc, char** argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--silent") == 0) {
        QApplication application(argc, argv);
        QApplication::setApplicationName(QStringLiteral("silent"));
        QWidget window;
        window.setWindowTitle(QStringLiteral("silent"));
        QPushButton named(QStringLiteral("named"), &window);
        QPushButton silent(&window);
        silent.move(0, 40);
        window.resize(200, 100);
        window.show();
        return QApplication::exec();
    }
    QCoreApplication application(argc, argv);
    TestAtSpi all;
    return QTest::qExec(&all, argc, argv);
}
#include "tst_AtSpi.moc"
