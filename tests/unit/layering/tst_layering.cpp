#include "SourceTree.h"

#include <QTemporaryDir>
#include <QTest>

/// The direction of the house, which the linker alone does not keep: on Debian a target that links Qt Core
/// only still finds <QtWidgets/...>. Includes are therefore read.
class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisProjectKeepsTheDirection();
    void aPureFileThatIsListedIsFound();
    void aPlantedBreachIsFound_data();
    void aPlantedBreachIsFound();
    void whatIsAllowedIsNotReported_data();
    void whatIsAllowedIsNotReported();
    void aFileThatNoTargetListsIsReported();
    void twoClassesOfOneNameAreReported();

private:
    void plant(const QString& path, const QByteArray& text);
    QStringList violationsWith(const QString& path, const QByteArray& text);

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
};

namespace {

const QString sourceRoot = QStringLiteral(QUORATE_SOURCE_DIR);
const QString qtIncludes = QStringLiteral(QUORATE_QT_INCLUDES);

} // namespace

void TestLayering::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    plant(u"core/base/CMakeLists.txt"_qs, "target_sources(quorate_domain PRIVATE\n  Pure.cpp Pure.h\n)\n");
    plant(
        u"core/net/CMakeLists.txt"_qs, "target_sources(quorate_core PRIVATE Wire.cpp Wire.h) # Ghost.cpp\n");
    plant(u"ui/charts/CMakeLists.txt"_qs, "target_sources(quorate_ui PRIVATE Chart.cpp)\n");
    plant(u"ui/words/CMakeLists.txt"_qs, "add_library(quorate_words STATIC words.cpp words.h)\n");
    plant(u"ui/shell/CMakeLists.txt"_qs, "target_sources(quorate_ui PRIVATE Window.cpp Window.h)\n");
    plant(u"app/quoratectl/CMakeLists.txt"_qs, "add_executable(quoratectl main.cpp)\n");
}

void TestLayering::plant(const QString& path, const QByteArray& text)
{
    const QString full = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QStringList TestLayering::violationsWith(const QString& path, const QByteArray& text)
{
    plant(path, text);
    return SourceTree(m_folder->path(), qtIncludes).violations();
}

void TestLayering::thisProjectKeepsTheDirection()
{
    const QStringList violations = SourceTree(sourceRoot, qtIncludes).violations();
    QVERIFY2(violations.isEmpty(), qPrintable(u'\n' + violations.join(u'\n')));
}

void TestLayering::aPureFileThatIsListedIsFound()
{
    const SourceTree tree(sourceRoot, qtIncludes);
    QVERIFY(tree.filesOf(u"quorate_domain"_qs).contains(u"core/topology/Topology.cpp"_qs));
    QVERIFY(tree.filesOf(u"quorate_core"_qs).contains(u"core/net/Connection.cpp"_qs));
}

void TestLayering::aPlantedBreachIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");

    const QString pure = u"core/base/Pure.cpp"_qs;
    const QString wire = u"core/net/Wire.cpp"_qs;
    const QString control = u"app/quoratectl/main.cpp"_qs;
    const auto row = [](const char* name, const QString& file, const QByteArray& text, const char* says) {
        QTest::newRow(name) << file << text << QString::fromLatin1(says);
    };
    row("pure, a socket", pure, "#include <QTcpSocket>", "<QTcpSocket> of QtNetwork");
    row("pure, a whole module", pure, "#include <QtNetwork/QSslSocket>", "of QtNetwork");
    row("pure, a lower-case Qt header", pure, "#include <qlabel.h>", "of QtWidgets");
    row("pure, a thread", pure, "#include <QThread>", "pure and may not include <QThread>");
    row("pure, a timer", pure, "  #  include <QTimer>", "<QTimer>");
    row("pure, a file", pure, "#include <QSaveFile>", "<QSaveFile>");
    row("pure, a standard thread", pure, "#include <mutex>", "<mutex>");
    row("pure, the system's sockets", pure, "#include <sys/socket.h>", "<sys/socket.h>");
    row("pure, hiredis' own sockets", pure, "#include <hiredis/async.h>", "<hiredis/async.h>");
    row("pure, a clock", pure, "auto t = std::chrono::steady_clock::now();", "time is an argument");
    row("pure, Qt's clock", pure, "auto t = QDateTime::currentDateTimeUtc();", "time is an argument");
    row("pure, the room next door", pure, "#include \"core/net/Wire.h\"",
        "\"core/net/Wire.h\" of quorate_core");
    row("core, a widget", wire, "#include <QLabel>", "<QLabel> of QtWidgets");
    row("core, a colour", wire, "#include <QColor>", "of QtGui");
    row("core, the floor above", wire, "#include \"ui/shell/Window.h\"", "of quorate_ui");
    row("core, words for people", wire, "auto s = tr(\"Hello\");", "does not speak to people");
    row("core, words for people by another door", wire, "QCoreApplication::translate(\"a\", \"b\");",
        "does not speak");
    row("quoratectl, a widget", control, "#include <QApplication>", "<QApplication> of QtWidgets");
    row("quoratectl, a page", control, "#include \"ui/shell/Window.h\"", "of quorate_ui");
    row("words, a widget", u"ui/words/words.cpp"_qs, "#include <QWidget>", "of QtWidgets");
    row("a chart outside its room", u"ui/shell/Window.cpp"_qs, "#include <qcustomplot.h>", "only ui/charts");
}

void TestLayering::aPlantedBreachIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const QStringList violations = violationsWith(file, "// first line\n" + text + "\n");
    QCOMPARE(violations.size(), 1);
    QVERIFY2(violations.first().startsWith(file + u":2: "_qs), qPrintable(violations.first()));
    QVERIFY2(violations.first().contains(says), qPrintable(violations.first()));
}

void TestLayering::whatIsAllowedIsNotReported_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("pure, values")
        << u"core/base/Pure.cpp"_qs
        << QByteArray("#include <QString>\n#include \"core/base/Pure.h\"\n#include <hiredis/read.h>\n");
    QTest::newRow("pure, a comment about a clock")
        << u"core/base/Pure.cpp"_qs << QByteArray("// not steady_clock::now()\n");
    QTest::newRow("core, a socket and its domain")
        << u"core/net/Wire.cpp"_qs << QByteArray("#include <QSslSocket>\n#include \"core/base/Pure.h\"\n");
    QTest::newRow("core, a comment about words")
        << u"core/net/Wire.cpp"_qs << QByteArray("int a; // ui/ calls tr() for this\n");
    QTest::newRow("core, a name that ends in tr")
        << u"core/net/Wire.cpp"_qs << QByteArray("auto p = node.ptr();\n");
    QTest::newRow("a chart") << u"ui/charts/Chart.cpp"_qs
                             << QByteArray("#include <qcustomplot.h>\n#include <QWidget>\n");
    QTest::newRow("quoratectl, words")
        << u"app/quoratectl/main.cpp"_qs << QByteArray("#include \"ui/words/words.h\"\n");
}

void TestLayering::whatIsAllowedIsNotReported()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QCOMPARE(violationsWith(file, text), QStringList());
}

void TestLayering::aFileThatNoTargetListsIsReported()
{
    QCOMPARE(violationsWith(u"core/net/Ghost.cpp"_qs, ""),
        QStringList{u"core/net/Ghost.cpp: belongs to no target"_qs});
}

void TestLayering::twoClassesOfOneNameAreReported()
{
    plant(u"core/base/Pure.h"_qs, "class Twin;\nstruct Only { };\nstruct Twin {\n    struct Only {};\n};\n");
    QCOMPARE(
        violationsWith(u"ui/shell/Window.h"_qs, "class Only;\nclass Twin final : public QWidget {\n};\n"),
        QStringList{u"ui/shell/Window.h: Twin is also the name of a class in core/base/Pure.h"_qs});
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
