#pragma once

#include <QList>
#include <QObject>
#include <QPalette>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

class QApplication;

namespace quorate {

/// Gives all widgets another palette and style sheet, in events that take no time worth speaking of. Qt's own
/// change from sheet to sheet polishes a widget once for each of its ancestors (6.4: qstylesheetstyle.cpp,
/// updateObjects()); a sheet taken off and another put on polish it once each. Between the two the windows
/// keep their last picture. What is hidden is polished afterwards, a few at a time, or when it is shown. Few
/// widgets are dressed before change() returns. GUI thread.
class Dresser : public QObject {
    Q_OBJECT

public:
    explicit Dresser(QApplication& application, QObject* parent = nullptr);
    ~Dresser() override;

    void change(const QPalette& palette, const QString& sheet);
    /// Does now what is left to do.
    void finish();
    /// For what is built before anything is shown: Qt polishes a widget anew each time that it, or what it
    /// stands in, is put into another.
    void takeOff();
    void putOnAgain();

Q_SIGNALS:
    /// All that is visible has its new looks.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Stage { Idle, SettingAside, TakingOff, PuttingOn, Following };

    void work();
    void setAside();
    void putOn();
    void follow();
    void freeze();
    void thaw();

    QApplication& m_application;
    QPalette m_palette;
    QString m_sheet;
    Stage m_stage = Stage::Idle;
    QTimer m_turns;
    QList<QPointer<QWidget>> m_frozen;
    QList<QPointer<QWidget>> m_hidden; ///< that still wear the old looks
    QList<QPointer<QWidget>> m_bare; ///< still to be polished
};

} // namespace quorate
