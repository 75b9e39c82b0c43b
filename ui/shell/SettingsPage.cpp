#include "ui/shell/SettingsPage.h"

#include "ui/shell/Preferences.h"
#include "ui/widgets/Text.h"
#include "ui/words/Language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kWidth = 560;
constexpr int kFieldWidth = 240;

QSpinBox* milliseconds(const char* name, std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    auto* const field = new QSpinBox;
    field->setObjectName(QLatin1String(name));
    field->setRange(static_cast<int>(least.count()), static_cast<int>(most.count()));
    field->setSingleStep(250);
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    return field;
}

} // namespace

SettingsPage::SettingsPage(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_title(textLabel(TextRole::Title))
    , m_looks(textLabel(TextRole::Section))
    , m_asking(textLabel(TextRole::Section))
    , m_askingNote(textLabel(TextRole::Muted))
    , m_appearance(new QComboBox)
    , m_language(new QComboBox)
    , m_density(new QComboBox)
    , m_motion(new QCheckBox)
    , m_poll(milliseconds("settingPoll", Preferences::kShortestPoll, Preferences::kLongestPoll))
    , m_timeout(milliseconds("settingTimeout", Preferences::kShortestTimeout, Preferences::kLongestTimeout))
{
    setObjectName(QStringLiteral("settingsPage"));
    setLook(*this, "surface", QStringLiteral("page"));
    m_appearance->setObjectName(QStringLiteral("settingAppearance"));
    m_language->setObjectName(QStringLiteral("settingLanguage"));
    m_density->setObjectName(QStringLiteral("settingDensity"));
    m_motion->setObjectName(QStringLiteral("settingMotion"));
    m_appearance->addItems({{}, {}, {}});
    m_density->addItems({{}, {}});
    m_language->addItem({}, QString());
    // Each language is called by its own name, so that it is found again after a wrong choice.
    for (const QString& name : Language::available())
        m_language->addItem(QLocale(name).nativeLanguageName(), name);
    for (int i = 0; i < 5; ++i)
        m_captions << textLabel(TextRole::Body);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(makeCard(m_looks,
        {{m_captions[0], m_appearance}, {m_captions[1], m_language}, {m_captions[2], m_density},
            {nullptr, m_motion}},
        nullptr));
    column->addWidget(
        makeCard(m_asking, {{m_captions[3], m_poll}, {m_captions[4], m_timeout}}, m_askingNote));
    column->addStretch(1);
    connect(m_appearance, &QComboBox::activated, this,
        [this](int index) { m_preferences.setAppearance(static_cast<Appearance>(index)); });
    connect(m_language, &QComboBox::activated, this,
        [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    connect(m_density, &QComboBox::activated, this,
        [this](int index) { m_preferences.setDensity(static_cast<Density>(index)); });
    connect(m_motion, &QCheckBox::clicked, &m_preferences, &Preferences::setMotionReduced);
    connect(m_poll, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_showing)
            m_preferences.setPollInterval(std::chrono::milliseconds(value));
    });
    connect(m_timeout, &QSpinBox::valueChanged, this, [this](int value) {
        if (!m_showing)
            m_preferences.setTimeout(std::chrono::milliseconds(value));
    });
    connect(&m_preferences, &Preferences::changed, this, &SettingsPage::showValues);
    retranslate();
    showValues();
}

QWidget* SettingsPage::makeCard(QLabel* title, const QList<QPair<QLabel*, QWidget*>>& rows, QLabel* note)
{
    auto* const card = new QFrame;
    card->setProperty("surface", QStringLiteral("card"));
    card->setMaximumWidth(kWidth);
    auto* const grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const auto& [caption, field] : rows) {
        if (caption) {
            grid->addWidget(caption, row, 0);
            field->setFixedWidth(kFieldWidth);
            caption->setBuddy(field);
        }
        grid->addWidget(field, row++, caption ? 1 : 0, 1, caption ? 1 : 2);
    }
    if (note) {
        note->setWordWrap(true);
        grid->addWidget(note, row, 0, 1, 2);
    }
    return card;
}

void SettingsPage::showValues()
{
    m_showing = true;
    m_appearance->setCurrentIndex(static_cast<int>(m_preferences.appearance()));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
    m_density->setCurrentIndex(static_cast<int>(m_preferences.density()));
    m_motion->setChecked(m_preferences.isMotionReduced());
    m_poll->setValue(static_cast<int>(m_preferences.pollInterval().count()));
    m_timeout->setValue(static_cast<int>(m_preferences.timeout().count()));
    m_showing = false;
}

void SettingsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_looks->setText(tr("How it looks"));
    m_asking->setText(tr("New connections"));
    m_askingNote->setText(tr("Each connection keeps its own afterwards: edit it to change them."));
    const QStringList captions{
        tr("Theme"), tr("Language"), tr("Rows of tables"), tr("Poll every"), tr("Deadline for each node")};
    const QList<QWidget*> fields{m_appearance, m_language, m_density, m_poll, m_timeout};
    for (qsizetype i = 0; i < captions.size(); ++i) {
        m_captions[i]->setText(captions[i]);
        fields[i]->setAccessibleName(captions[i]);
    }
    const QStringList appearances{tr("Like the desktop"), tr("Light"), tr("Dark")};
    for (int i = 0; i < appearances.size(); ++i)
        m_appearance->setItemText(i, appearances[i]);
    const QStringList densities{tr("Comfortable"), tr("Compact")};
    for (int i = 0; i < densities.size(); ++i)
        m_density->setItemText(i, densities[i]);
    m_language->setItemText(0, tr("Like the desktop"));
    m_motion->setText(tr("Let nothing move or fade"));
    m_motion->setAccessibleName(m_motion->text());
    m_poll->setSuffix(tr(" ms"));
    m_timeout->setSuffix(tr(" ms"));
}

} // namespace quorate
