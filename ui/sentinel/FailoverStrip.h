#pragma once

#include "core/sentinel/FailoverTimeline.h"

#include <QWidget>

#include <optional>

namespace quorate {

/// A failover drawn to scale: its phases one after the other with their durations, the gap in which clients
/// could not write where it was measured, and a thin line for each event. The list of its phases is its
/// accessible description.
class FailoverStrip : public QWidget {
    Q_OBJECT

public:
    explicit FailoverStrip(QWidget* parent = nullptr);

    void setTimeline(const std::optional<FailoverTimeline>& timeline);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF track() const;
    double xOf(const QDateTime& at) const;
    void drawSpan(QPainter& painter, const FailoverTimeline::Span& span, int index) const;
    void describe();

    std::optional<FailoverTimeline> m_timeline;
};

} // namespace quorate
