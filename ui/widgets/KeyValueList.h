#pragma once

#include "ui/theme/Tokens.h"

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace quorate {

class ElidedLabel;

/// One fact of a KeyValueList. An empty value is shown as a dash: not known.
struct KeyValue {
    QString key;
    QString value;
    QString exact = {}; ///< tool tip; empty: none
    bool mono = false; ///< endpoints and ids
    Tone tone = Tone::Neutral;
    bool link = false; ///< the value can be clicked

    bool operator==(const KeyValue&) const = default;
};

/// Facts in aligned columns, keys muted. A long word that cannot wrap, such as an id, shows both its ends;
/// the whole is in its tool tip and in its menu. Changed in place, so that a selection in a value survives
/// polling.
class KeyValueList : public QWidget {
    Q_OBJECT

public:
    /// As many pairs stand beside each other as there is room for, but no more than that.
    explicit KeyValueList(int columns = 1, QWidget* parent = nullptr);

    void setRows(const QList<KeyValue>& rows);
    QList<KeyValue> rows() const { return m_rows; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The value of a row with a link was clicked.
    void linkActivated(const QString& value);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        QLabel* key;
        QLabel* value;
        ElidedLabel* word; ///< the value, when it is a long word
        QPushButton* link;
    };
    static void show(const Line& line, const KeyValue& row);
    void addLine();
    void layOut();
    int fittingColumns() const;

    int m_mostColumns;
    int m_columns;
    QGridLayout* m_grid;
    QList<Line> m_lines;
    QList<KeyValue> m_rows;
};

} // namespace quorate
