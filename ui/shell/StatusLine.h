#pragma once

#include <QDateTime>
#include <QFrame>

class QLabel;
class QToolButton;

namespace quorate {

class AgeLabel;
class Deployments;
class Notices;
class Ticker;

/// The foot of the window: how many deployments are watched and answer, how old the chosen one's view is,
/// what is wrong anywhere, and the notices of this run.
class StatusLine : public QFrame {
    Q_OBJECT

public:
    /// All must outlive it.
    StatusLine(const Deployments& deployments, Notices& notices, Ticker& ticker, QWidget* parent = nullptr);

    /// Takes a new look at all deployments.
    void refresh(const QString& chosen);
    /// What is being done at the moment; empty when nothing is.
    void setRunning(const QString& what);

Q_SIGNALS:
    /// A person wants to see the deployment with the worst that is wrong.
    void deploymentRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showConnection();
    void showAlerts();
    void showNotices();
    void openNotices();

    const Deployments& m_deployments;
    Notices& m_notices;
    QString m_chosen;
    QString m_worst; ///< name of the deployment
    int m_unread = 0;
    QLabel* m_mark;
    QLabel* m_connection;
    AgeLabel* m_age;
    QLabel* m_runningMark;
    QLabel* m_running;
    QToolButton* m_alerts;
    QToolButton* m_noticesButton;
};

} // namespace quorate
