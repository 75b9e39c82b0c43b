#include "tests/ui/FilledWindow.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/topology/NodeParts.h"
#include "ui/widgets/RowView.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>

using namespace quorate;
using namespace quorate::test;

namespace {

/// Finds texts that do not fit where they stand, and that no tool tip tells in full.
class Ruler {
public:
    void measure(const QString& place, QWidget& window)
    {
        m_place = place;
        for (const QLabel* const label : window.findChildren<QLabel*>())
            judge(*label);
        for (const QAbstractButton* const button : window.findChildren<QAbstractButton*>())
            judge(*button);
        for (const QTabBar* const bar : window.findChildren<QTabBar*>())
            judge(*bar);
        for (const QHeaderView* const header : window.findChildren<QHeaderView*>())
            judge(*header);
    }
    const QStringList& clipped() const { return m_clipped; }
    int measured() const { return m_measured; }

private:
    bool isSeen(const QWidget& widget, const QString& text)
    {
        const bool isSeen = widget.isVisible() && !text.isEmpty();
        m_measured += isSeen ? 1 : 0;
        return isSeen;
    }

    void judge(const QLabel& label)
    {
        if (!isSeen(label, label.text()))
            return;
        const QSize has = label.contentsRect().size();
        const int wide = label.fontMetrics().size(0, label.text()).width();
        const bool isTold = label.toolTip().contains(label.text());
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height())
                note(label, label.text());
        } else if (!isTold && label.textFormat() != Qt::RichText && wide > has.width()) {
            note(label, label.text());
        }
    }

    void judge(const QAbstractButton& button)
    {
        if (isSeen(button, button.text()) && button.minimumSizeHint().width() > button.width())
            note(button, button.text());
    }

    void judge(const QTabBar& bar)
    {
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (!isSeen(bar, bar.tabText(tab)) || !bar.isTabVisible(tab))
                continue;
            const bool isIn = bar.rect().contains(bar.tabRect(tab));
            const int wide = bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(tab)).width();
            if (!isIn || wide > bar.tabRect(tab).width())
                note(bar, bar.tabText(tab));
        }
    }

    void judge(const QHeaderView& header)
    {
        const auto* const model = header.model();
        if (!model || header.orientation() != Qt::Horizontal)
            return;
        for (int at = 0; at < header.count(); ++at) {
            const QString text = model->headerData(at, Qt::Horizontal).toString();
            if (header.isSectionHidden(at) || !isSeen(header, text))
                continue;
            const bool isTold = !model->headerData(at, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty();
            QFont bold = header.font();
            bold.setBold(true);
            if (!isTold && QFontMetrics(bold).horizontalAdvance(text) > header.sectionSize(at))
                note(header, text);
        }
    }

    void note(const QWidget& widget, const QString& text)
    {
        const QWidget* const parent = widget.parentWidget();
        const QString line =
            QStringLiteral("%1: %2 %3 in %4 (%5 px): %6")
                .arg(m_place, QLatin1String(widget.metaObject()->className()), widget.objectName(),
                    QLatin1String(parent ? parent->metaObject()->className() : ""),
                    QString::number(widget.width()), text.left(60));
        if (!m_clipped.contains(line))
            m_clipped << line;
    }

    QString m_place;
    QStringList m_clipped;
    int m_measured = 0;
};

QString lines(const QStringList& clipped)
{
    return QLatin1Char('\n') + clipped.join(QLatin1Char('\n'));
}

} // namespace

/// Every word has the room it needs in a window of 1280x720, in both languages and densities.
class TestNoClippedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setDensity(Density::Comfortable); }
    void whatDoesNotFitIsFound();
    void tablesNeedNoScrollBarBelow();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestNoClippedText::whatDoesNotFitIsFound()
{
    QWidget window;
    auto* const label = new QLabel(QStringLiteral("a long sentence that needs room"), &window);
    label->setGeometry(0, 0, 40, 20);
    window.show();
    Ruler narrow;
    narrow.measure(QStringLiteral("window"), window);
    QCOMPARE(narrow.clipped().size(), 1);
    label->resize(800, 20);
    Ruler wide;
    wide.measure(QStringLiteral("window"), window);
    QCOMPARE(wide.clipped().size(), 0);
}

namespace {

int judgeTables(const QWidget& pages)
{
    int judged = 0;
    for (const auto* const table : pages.findChildren<RowView*>()) {
        if (!table->isVisible())
            continue;
        ++judged;
        const int beyond = table->horizontalScrollBar()->maximum();
        if (beyond != 0)
            QTest::qFail(qPrintable(table->objectName() + QLatin1Char(' ') + QString::number(beyond)
                             + QStringLiteral(" too wide for ") + QString::number(table->width())),
                __FILE__, __LINE__);
    }
    return judged;
}

} // namespace

void TestNoClippedText::tablesNeedNoScrollBarBelow()
{
    ContextWorld world;
    FilledWindow filled(world);
    QVERIFY(filled.isSettled());
    int judged = 0;
    for (const QString& language : Language::available()) {
        world.language.use(language);
        for (const TopologyPtr& topology : {sickCluster(), sickSentinel(), healthySentinel()}) {
            filled.fill(topology);
            for (int tab = 0; tab < filled.tabs().count(); ++tab) {
                filled.openTab(tab);
                for (const bool hasPanel : {false, true}) {
                    filled.showPanel(hasPanel);
                    filled.settle();
                    judged += judgeTables(filled.tabs());
                }
                filled.showPanel(false);
            }
        }
    }
    QVERIFY(judged >= 24);
}

void TestNoClippedText::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isCompact");
    for (const QString& language : Language::available()) {
        QTest::addRow("%s comfortable", qPrintable(language)) << language << false;
        QTest::addRow("%s compact", qPrintable(language)) << language << true;
    }
}

void TestNoClippedText::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(bool, isCompact);
    ContextWorld world;
    world.language.use(language);
    setDensity(isCompact ? Density::Compact : Density::Comfortable);
    FilledWindow filled(world);
    QVERIFY(filled.isSettled());
    Ruler ruler;
    for (const TopologyPtr& topology : {sickCluster(), sickSentinel()}) {
        filled.fill(topology);
        for (int tab = 0; tab < filled.tabs().count(); ++tab) {
            filled.openTab(tab);
            filled.settle();
            ruler.measure(filled.tabs().tabText(tab), filled.window());
        }
    }
    filled.showPanel(true);
    for (int tab = 0; tab < filled.tabs().count(); ++tab) {
        filled.openTab(tab);
        filled.settle();
        ruler.measure(filled.tabs().tabText(tab) + QStringLiteral(" beside a node"), filled.window());
    }
    for (int part = 0; part < NodeParts::PartCount; ++part) {
        filled.panel().parts()->setCurrent(NodeParts::Part(part));
        filled.settle();
        ruler.measure(QStringLiteral("part %1").arg(part), filled.panel());
    }
    const int line = filled.part<QAbstractButton>("partRaw").height();
    QVERIFY2(filled.part<QAbstractButton>("partRaw").y() < 2 * line, "the parts of a node take two lines");
    QVERIFY(filled.showOperations());
    ruler.measure(QStringLiteral("operations"), filled.window());
    filled.part<QAction>("actionSettings").trigger();
    filled.settle();
    ruler.measure(QStringLiteral("settings"), filled.window());
    ConnectionEditor editor(world.context, {});
    editor.show();
    auto* const pages = editor.findChild<QTabWidget*>(QStringLiteral("editorTabs"));
    for (int tab = 0; tab < pages->count(); ++tab) {
        pages->setCurrentIndex(tab);
        filled.settle();
        ruler.measure(QStringLiteral("editor, ") + pages->tabText(tab), editor);
    }
    QVERIFY(ruler.measured() > 200);
    QVERIFY2(ruler.clipped().isEmpty(), qPrintable(lines(ruler.clipped())));
}

QTEST_MAIN(TestNoClippedText)
#include "tst_NoClippedText.moc"
