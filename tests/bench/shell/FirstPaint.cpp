#include <QApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QMainWindow>
#include <QTimer>

#include <unistd.h>

/// Ends any Qt program that loads it (QT_QPA_GENERIC_PLUGINS=firstpaint) as soon as its main window has been
/// painted, so that the time until then can be taken from outside.
class FirstPaint : public QObject {
    Q_OBJECT

public:
    FirstPaint() { QCoreApplication::instance()->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_painting && qobject_cast<QMainWindow*>(watched)) {
            m_painting = true;
            QTimer::singleShot(0, this, [] { ::_exit(0); }); // once the whole window is painted
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painting = false;
};

class FirstPaintPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "firstpaint.json")

public:
    QObject* create(const QString&, const QString&) override { return new FirstPaint; }
};

#include "FirstPaint.moc"
