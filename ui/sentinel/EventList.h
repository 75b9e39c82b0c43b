#pragma once

#include "core/sentinel/SentinelEvent.h"

#include <QFrame>

class QLabel;

namespace quorate {

class FailoverStrip;
class FilterField;
class RowModel;
class RowView;
class SectionHeader;

/// What the Sentinels say, the newest first, in words and with a filter; above it the last failover as a
/// timeline, once there was one.
class EventList : public QFrame {
    Q_OBJECT

public:
    explicit EventList(QWidget* parent = nullptr);

    /// The oldest first, of which the first is the `firstNumber`-th heard; no more than the last 500 are
    /// listed.
    void setEvents(const QList<SentinelEvent>& events, qint64 firstNumber);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    QList<SentinelEvent> m_events;
    qint64 m_firstNumber = 0;
    SectionHeader* m_failoverHeader;
    FailoverStrip* m_strip;
    SectionHeader* m_header;
    FilterField* m_filter;
    RowModel* m_model;
    RowView* m_view;
    QLabel* m_none;
};

} // namespace quorate
