#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>

namespace quorate {

/// Pages of paper below each other, as wide as there is room: white sheets with a soft edge. Without pages
/// one empty sheet. New pages and another width keep the place that is looked at.
class PaperView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);

    /// None: it begins anew, at the top.
    void setPages(const QList<QImage>& pages);
    const QList<QImage>& pages() const { return m_pages; }
    /// Below the last page, where there are more than are shown; usually empty.
    void setNote(const QString& note);

    /// Of a sheet, in device pixels: the width that pictures of pages best have.
    int sheetWidth() const;

Q_SIGNALS:
    void sheetWidthChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect sheet(int index) const; ///< before scrolling
    int contentHeight() const;
    int sheetCount() const { return std::max(1, static_cast<int>(m_pages.size())); }
    void layOut();

    QList<QImage> m_pages;
    QString m_note;
    int m_lastWidth = 0;
    int m_lastHeight = 0;
};

} // namespace quorate
