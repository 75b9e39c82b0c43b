#pragma once

#include "ui/shell/AppContext.h"

#include <QMenu>
#include <QObject>

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

    /// The kinds of sandbox, for a button too.
    QMenu* sandboxMenu() const { return m_sandbox; }

Q_SIGNALS:
    void addRequested();
    void editRequested();
    void removeRequested();
    void importRequested();
    void exportRequested();
    void sandboxRequested(quorate::DeploymentKind kind);
    void pollRequested();
    void filterRequested();

private:
    QAction* add(QMenu* menu, const char* name, const QKeySequence& shortcut = {});
    void addKinds();
    void addLooks();

    const AppContext& m_context;
    QMainWindow& m_window;
    QMenu* m_connection;
    QMenu* m_view;
    QMenu* m_sandbox;
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
};

} // namespace quorate
