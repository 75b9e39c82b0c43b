#pragma once

#include "core/base/SecretString.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

namespace quorate {

/// What a person answered, by the fields' names. Secrets are kept apart and as such.
class InputAnswers {
public:
    bool contains(const QString& name) const { return m_values.contains(name); }
    QVariant value(const QString& name) const { return m_values.value(name); }
    SecretString secret(const QString& name) const { return m_secrets.value(name); }

    void insert(const QString& name, const QVariant& value) { m_values.insert(name, value); }
    void insert(const QString& name, const SecretString& secret) { m_secrets.insert(name, secret); }
    void clear()
    {
        m_values.clear();
        m_secrets.clear();
    }

private:
    QVariantMap m_values;
    QHash<QString, SecretString> m_secrets;
};

/// One question that an operation asks before it can be planned.
struct InputField {
    enum class Kind { Line, Secret, Number, Choice, Check };

    QString name; ///< of the answer, and the control's object name
    Kind kind = Kind::Line;
    QString label{};
    QString note{}; ///< what is worth knowing
    QVariant start{}; ///< as it stands at first
    int least = 0, most = 1'000'000; ///< of a Number
    QString unit{}; ///< of a Number, behind it: "ms"
    QList<std::pair<QString, QVariant>> choices{}; ///< of a Choice: what is shown, what is answered
    std::function<QString(const InputAnswers&)> problem{}; ///< what is wrong with it; empty: nothing
};

/// All that an operation has to ask before it can be planned.
struct OperationQuestions {
    QString title;
    QString explanation;
    QList<InputField> fields; ///< none: nothing is to be asked
};

} // namespace quorate
