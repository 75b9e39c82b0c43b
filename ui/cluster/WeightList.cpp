#include "ui/cluster/WeightList.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Text.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace quorate {

namespace {

constexpr int kSteps = 10; // of the slider for a weight of one
constexpr int kMostBySlider = 5;
constexpr double kMost = 1000;

} // namespace

WeightList::WeightList(const QList<SlotMaster>& masters, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("weightList"));
    setAccessibleName(tr("Weights of the masters"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLook(*this, "surface", QStringLiteral("card"));
    auto* const content = new QWidget;
    setLook(*content, "surface", QStringLiteral("inCard"));
    auto* const grid = new QGridLayout(content);
    grid->setContentsMargins(16, 8, 16, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int at = 0; at < masters.size(); ++at)
        m_rows += addRow(masters[at], at, *content);
    grid->setRowStretch(static_cast<int>(masters.size()), 1);
    setWidget(content);
    setMaximumHeight(content->sizeHint().height() + 2);
}

WeightList::Row WeightList::addRow(const SlotMaster& master, int at, QWidget& content)
{
    Row row{master, new QSlider(Qt::Horizontal), new QDoubleSpinBox, textLabel(TextRole::Muted)};
    const QString node = plainLine(master.endpoint.toString(), 120);
    auto* const name = textLabel(TextRole::Mono, node);
    row.slider->setObjectName(QStringLiteral("weightSlider%1").arg(at));
    row.slider->setRange(0, kMostBySlider * kSteps);
    row.slider->setPageStep(kSteps / 2);
    row.slider->setMinimumWidth(80);
    row.number->setObjectName(QStringLiteral("weight%1").arg(at));
    row.number->setRange(0, kMost);
    row.number->setDecimals(1);
    row.number->setSingleStep(0.5);
    row.number->setFixedWidth(72);
    row.number->setValue(1);
    row.slider->setValue(kSteps);
    //: %1: host:port
    row.slider->setAccessibleName(tr("Weight of %1").arg(node));
    row.number->setAccessibleName(row.slider->accessibleName());
    row.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.figure->setMinimumWidth(132);
    connect(row.slider, &QSlider::valueChanged, row.number,
        [number = row.number](int value) { number->setValue(value / static_cast<double>(kSteps)); });
    connect(row.number, &QDoubleSpinBox::valueChanged, this, [this, slider = row.slider](double value) {
        const QSignalBlocker quiet(slider); // it may not reach so far
        slider->setValue(qRound(value * kSteps));
        Q_EMIT changed();
    });
    auto* const grid = static_cast<QGridLayout*>(content.layout());
    grid->addWidget(name, at, 0);
    grid->addWidget(row.slider, at, 1);
    grid->addWidget(row.number, at, 2);
    grid->addWidget(row.figure, at, 3);
    return row;
}

QVariantMap WeightList::weights() const
{
    QVariantMap weights;
    for (const Row& row : m_rows)
        weights.insert(QString::fromLatin1(row.master.id), row.number->value());
    return weights;
}

void WeightList::setFigures(const QStringList& figures)
{
    for (qsizetype i = 0; i < m_rows.size() && i < figures.size(); ++i) {
        m_rows[i].figure->setText(figures[i]);
        m_rows[i].number->setAccessibleDescription(figures[i]);
    }
}

} // namespace quorate
