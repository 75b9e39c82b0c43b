#pragma once

class QMainWindow;
class QSplitter;

namespace quorate {

class DeploymentPages;
class RowView;
class TopologyTree;

/// What a person made of the window, kept from one start to the next: its place and size, the widths beside
/// each other, columns, and whether the navigator is open. In QSettings, under "window". GUI thread.
class WindowMemory {
public:
    /// All must outlive it.
    WindowMemory(QMainWindow& window, QSplitter& splitter, TopologyTree& navigator, DeploymentPages& pages);

    void keep(bool showsNavigator) const;
    /// Whether the navigator was open; at the very first start it is.
    bool bringBack() const;

    /// Of the journal, which has a page only once it was opened.
    void keepJournal(const RowView& journal) const;
    void bringBackJournal(RowView& journal) const;

private:
    QMainWindow& m_window;
    QSplitter& m_splitter;
    TopologyTree& m_navigator;
    DeploymentPages& m_pages;
};

} // namespace quorate
