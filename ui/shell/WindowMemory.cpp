#include "ui/shell/WindowMemory.h"

#include "ui/shell/DeploymentPages.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/RowView.h"

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace quorate {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kSplitter = QStringLiteral("window/splitter");
const QString kPages = QStringLiteral("window/pages");
const QString kViews = QStringLiteral("window/views");
const QString kNavigatorColumns = QStringLiteral("window/columns");
const QString kNavigator = QStringLiteral("window/navigator");
const QString kJournalColumns = QStringLiteral("window/journal");

} // namespace

WindowMemory::WindowMemory(
    QMainWindow& window, QSplitter& splitter, TopologyTree& navigator, DeploymentPages& pages)
    : m_window(window)
    , m_splitter(splitter)
    , m_navigator(navigator)
    , m_pages(pages)
{
}

void WindowMemory::keep(bool showsNavigator) const
{
    QSettings settings;
    settings.setValue(kGeometry, m_window.saveGeometry());
    settings.setValue(kSplitter, m_splitter.saveState());
    settings.setValue(kPages, m_pages.saveState());
    settings.setValue(kViews, m_pages.viewStates());
    settings.setValue(kNavigatorColumns, m_navigator.columnState());
    settings.setValue(kNavigator, showsNavigator);
}

bool WindowMemory::bringBack() const
{
    const QSettings settings;
    m_window.restoreGeometry(settings.value(kGeometry).toByteArray());
    m_splitter.restoreState(settings.value(kSplitter).toByteArray());
    m_pages.restoreState(settings.value(kPages).toByteArray());
    m_pages.restoreViews(settings.value(kViews).toMap());
    if (const QByteArray columns = settings.value(kNavigatorColumns).toByteArray(); !columns.isEmpty())
        m_navigator.restoreColumnState(columns);
    return settings.value(kNavigator, true).toBool();
}

void WindowMemory::keepJournal(const RowView& journal) const
{
    QSettings().setValue(kJournalColumns, journal.saveState());
}

void WindowMemory::bringBackJournal(RowView& journal) const
{
    journal.restoreState(QSettings().value(kJournalColumns).toByteArray());
}

} // namespace quorate
