#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace quorate {

/// Tabs for narrow places: small buttons of which one is down, in as many lines as they need. The arrow keys
/// go from one to the next.
class SegmentBar : public QWidget {
    Q_OBJECT

public:
    explicit SegmentBar(QWidget* parent = nullptr);

    /// Added as the last; the first one is current.
    void addSegment(const QString& objectName);
    void setTexts(const QStringList& texts);
    /// The current one gives way to the first when it is hidden.
    void setSegmentVisible(int segment, bool isVisible);
    bool isSegmentVisible(int segment) const;

    int current() const;
    void setCurrent(int segment);
    /// The next visible one, round and round; -1: the one before.
    void step(int by);

Q_SIGNALS:
    void currentChanged(int segment);

private:
    QButtonGroup* m_group;
    QList<QToolButton*> m_buttons;
};

} // namespace quorate
