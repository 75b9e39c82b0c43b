#include "tests/ui/FilledWindow.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/shell/Palette.h"
#include "ui/topology/NodeParts.h"
#include "ui/widgets/Chip.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitterHandle>

using namespace quorate;
using namespace quorate::test;

Q_DECLARE_METATYPE(quorate::TopologyPtr)

namespace {

/// Walks what a screen reader sees of a window, and writes down what would be silent.
class Walk {
public:
    void through(const char* place, QWidget& window)
    {
        m_place = QLatin1String(place);
        visit(QAccessible::queryAccessibleInterface(&window));
    }
    const QStringList& silent() const { return m_silent; }
    int heard() const { return m_heard; }

private:
    void visit(QAccessibleInterface* one)
    {
        if (!one || !one->isValid() || one->state().invisible)
            return;
        ++m_heard;
        judge(*one);
        // Cells come by the thousand; a table is judged as a whole.
        if (one->tableInterface())
            return;
        for (int at = 0; at < one->childCount(); ++at)
            visit(one->child(at));
    }

    void judge(const QAccessibleInterface& one)
    {
        const QString name = one.text(QAccessible::Name);
        const auto* const widget = qobject_cast<const QWidget*>(one.object());
        if (needsName(one, widget) && name.isEmpty())
            note(one, "no name");
        if (needsMore(widget) && one.text(QAccessible::Description).isEmpty()
            && one.text(QAccessible::Value).isEmpty())
            note(one, "no description");
        const bool isUsed =
            widget && !widget->focusProxy() && widget->focusPolicy() != Qt::NoFocus && !isInner(*widget);
        if (isUsed && (one.role() == QAccessible::Client || one.role() == QAccessible::NoRole))
            note(one, "no role");
    }

    // Qt's own inner parts are named by what they belong to.
    static bool isInner(const QWidget& widget)
    {
        const QWidget* const parent = widget.parentWidget();
        return widget.objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<const QSplitterHandle*>(&widget) || widget.inherits("QLineEditIconButton")
            || widget.inherits("QHeaderView") || widget.inherits("QScrollArea")
            || widget.inherits("QStackedWidget")
            || (parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox")));
    }

    static bool needsName(const QAccessibleInterface& one, const QWidget* widget)
    {
        if (!widget)
            return one.role() == QAccessible::ListItem || one.role() == QAccessible::PageTab;
        if (isInner(*widget))
            return false;
        return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(widget)
            || qobject_cast<const QLineEdit*>(widget) || needsMore(widget)
            || widget->inherits("quorate::Chip") || widget->inherits("quorate::Sparkline");
    }

    // A picture whose name alone does not tell what is on it.
    static bool needsMore(const QWidget* widget)
    {
        static const std::initializer_list<const char*> kinds{"quorate::SlotMap", "quorate::SlotChart",
            "quorate::SlotBand", "quorate::PaperView", "quorate::Tile", "quorate::FindingCard"};
        return widget && std::any_of(kinds.begin(), kinds.end(), [widget](const char* kind) {
            return widget->inherits(kind);
        });
    }

    void note(const QAccessibleInterface& one, const char* lack)
    {
        const QObject* const object = one.object();
        const QString who = object ? QLatin1String(object->metaObject()->className()) + QLatin1Char(' ')
                + object->objectName() + QStringLiteral(" in ")
                + (object->parent() ? QLatin1String(object->parent()->metaObject()->className())
                                    : QLatin1String())
                                   : QStringLiteral("part");
        const QString line = QStringLiteral("%1: %2: %3").arg(m_place, who, QLatin1String(lack));
        if (!m_silent.contains(line))
            m_silent << line;
    }

    QString m_place;
    QStringList m_silent;
    int m_heard = 0;
};

QString lines(const QStringList& silent)
{
    return QLatin1Char('\n') + silent.join(QLatin1Char('\n'));
}

} // namespace

/// What those who cannot see the window are told of it, page by page.
class TestAccessible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSilentIsFound();
    void everyPageSpeaks_data();
    void everyPageSpeaks();
    void everyPartOfANodeSpeaks();
    void settingsPaletteAndEditorSpeak();
};

void TestAccessible::whatIsSilentIsFound()
{
    QWidget window;
    auto* const button = new QPushButton(&window);
    new Chip(&window);
    window.show();
    Walk mute;
    mute.through("window", window);
    QCOMPARE(mute.silent().size(), 2);
    button->setText(QStringLiteral("Go"));
    Walk better;
    better.through("window", window);
    QCOMPARE(better.silent().size(), 1);
}

void TestAccessible::everyPageSpeaks_data()
{
    QTest::addColumn<TopologyPtr>("topology");
    QTest::newRow("cluster") << sickCluster();
    QTest::newRow("Sentinel") << sickSentinel();
}

void TestAccessible::everyPageSpeaks()
{
    QFETCH(TopologyPtr, topology);
    ContextWorld world;
    FilledWindow filled(world);
    QVERIFY(filled.isSettled());
    filled.fill(topology);
    filled.tabs().setCurrentIndex(filled.tabs().count() - 1);
    QTRY_VERIFY(!filled.part<QWidget>("reportPreview").accessibleDescription().isEmpty());
    Walk walk;
    for (int tab = 0; tab < filled.tabs().count(); ++tab) {
        filled.tabs().setCurrentIndex(tab);
        filled.settle();
        walk.through(filled.tabs().tabText(tab).toUtf8().constData(), filled.window());
    }
    QVERIFY(filled.showOperations());
    walk.through("operations", filled.window());
    QVERIFY(walk.heard() > 300);
    QVERIFY2(walk.silent().isEmpty(), qPrintable(lines(walk.silent())));
}

void TestAccessible::everyPartOfANodeSpeaks()
{
    ContextWorld world;
    FilledWindow filled(world);
    QVERIFY(filled.isSettled());
    filled.fill(sickCluster());
    filled.showPanel(true);
    Walk walk;
    for (int part = 0; part < NodeParts::PartCount; ++part) {
        filled.panel().parts()->setCurrent(NodeParts::Part(part));
        filled.settle();
        walk.through(QByteArray("part " + QByteArray::number(part)).constData(), filled.panel());
    }
    QVERIFY2(walk.silent().isEmpty(), qPrintable(lines(walk.silent())));
}

void TestAccessible::settingsPaletteAndEditorSpeak()
{
    ContextWorld world;
    FilledWindow filled(world);
    QVERIFY(filled.isSettled());
    Walk walk;
    filled.part<QAction>("actionSettings").trigger();
    filled.settle();
    walk.through("settings", filled.window());
    filled.window().openPalette();
    filled.settle();
    walk.through("palette", *filled.window().findChild<Palette*>());
    ConnectionEditor editor(world.context, {});
    editor.show();
    for (auto* const tabs : editor.findChildren<QTabWidget*>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            filled.settle();
            walk.through("editor", editor);
        }
    }
    QVERIFY2(walk.silent().isEmpty(), qPrintable(lines(walk.silent())));
}

QTEST_MAIN(TestAccessible)
#include "tst_Accessible.moc"
