#pragma once

#include "ui/shell/AppContext.h"
#include "ui/shell/OperationTasks.h"

#include <QMenu>
#include <QObject>

#include <functional>

class QMainWindow;

namespace quorate {

/// The window's menus: every action that has no place on a page, with its shortcut. Says what is wanted.
class WindowMenus : public QObject {
    Q_OBJECT

public:
    WindowMenus(const AppContext& context, QMainWindow& window);

    void retranslate();
    /// Without any there is nothing to export.
    void setHasConnections(bool has);

    /// What the pages of the chosen deployment are called, in their order.
    void setPages(const QStringList& titles);

    /// What can be done to the chosen deployment: called with each operation, says whether it is offered
    /// there, possible, and if not why.
    void setOperations(const std::function<OperationTasks::Verdict(Offer)>& verdict);

    /// The kinds of sandbox, for a button too.
    QMenu* sandboxMenu() const { return m_sandbox; }

Q_SIGNALS:
    void addRequested();
    void editRequested();
    void removeRequested();
    void importRequested();
    void exportRequested();
    void sandboxRequested(quorate::DeploymentKind kind);
    void operationRequested(quorate::Offer offer);
    void pollRequested();
    void filterRequested();
    void paletteRequested();
    void navigatorToggled();
    void settingsRequested();
    /// The page at that place, from 0.
    void pageRequested(int at);

private:
    QAction* add(QMenu* menu, const char* name, const QKeySequence& shortcut = {});
    void addKinds();
    void addPages();
    void addLooks();
    void addOperations();
    void showChoices();

    const AppContext& m_context;
    QMainWindow& m_window;
    QMenu* m_connection;
    QMenu* m_operations;
    QMenu* m_view;
    QMenu* m_sandbox;
    QMenu* m_pages;
    QMenu* m_theme;
    QMenu* m_language;
    QAction* m_add;
    QAction* m_edit;
    QAction* m_remove;
    QAction* m_import;
    QAction* m_export;
    QAction* m_quit;
    QAction* m_poll;
    QAction* m_filter;
    QAction* m_palette;
    QAction* m_navigator;
    QAction* m_settings;
};

} // namespace quorate
