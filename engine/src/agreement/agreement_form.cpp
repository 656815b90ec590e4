// SPDX-License-Identifier: Apache-2.0
#include "agreement/agreement_form.hpp"

namespace placet {

AgreementForm::AgreementForm(const Rulebook& rulebook)
    : parts_(new Parts{rulebook, VocabularyPlaces(rulebook), shape_of(rulebook)}) {}
AgreementForm::AgreementForm(AgreementForm&&) noexcept = default;
AgreementForm& AgreementForm::operator=(AgreementForm&&) noexcept = default;
AgreementForm::~AgreementForm() = default;

}  // namespace placet
