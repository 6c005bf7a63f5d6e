package org.folkmoot.redaction;

import java.util.Arrays;
import java.util.Set;

/** Words of illness, care, housing, benefits and daily life that {@link EnglishWords} lacks. Put together by hand. */
final class ServiceWords {

    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList("""
            abundance accessibly accommodating ache addiction admin advocacy aftercare aftermath aggression ailment airway allergy allotment ambulance ambulatory anaemia anaesthetic
            anaphylaxis ancillary angina ankle anorexia antenatal anti antibiotic anticoagulant antidepressant antipsychotic anxiety appalling approachable aripiprazole arrears arthritis
            asbo aspirin assessor asthma asylum attentive audiology autism autistic awesome babysit banding bandage banter bathing bedbound bedridden bedsit behavioural benign bereaved
            bereavement betterment bingo biopsy bipolar bladder bleeding blister bowel bowels braille breastfeed breathless bronchitis bullies bunion buzzer caesarean calming calorie
            canteen cannula carbohydrate cardiac cardiology caregiver caretaker cataract catheter catering cellulitis cerebral chaplaincy charger chatty chemo chemotherapy childcare
            childminder chiropodist chiropractor cholesterol chronic citalopram clinician clot coaching codeine cognitive colitis colonoscopy colposcopy comfy commode communicative
            compassionate concussion condescending contagious continence controlling coordinated coroner coronavirus counsellor counselling courteous creche crutch cubicle curfew cyst
            daycare debrief debtor defibrillator dehydrated delirium dementia demeanour dental dentistry depot dermatology detox deteriorate detrimental diabetes diabetic diabolical
            diagnose diagnosed dialysis diarrhoea diazepam dietary disability disabled discharged discourteous dismissive disrespectful dispenser dizzy dizziness dosage dosette dressings
            drowsy dynamics dyslexia dyslexic dysphagia dyspraxia eczema elastic eligibility embolism emphatic empathetic empathic empathy empowerment endocrinology endoscopy engagement
            enuresis epilepsy epileptic erratic ethnicity eviction exacerbate excruciating exemplary exhausting fabulous facilitator faultless faeces fibromyalgia fluoxetine flu foodbank
            forensic formulaic fortnightly foster fracture friendliness frightening furlough gastric gastro geriatric gluten godsend granddaughter grandson gran gratitude grieving
            gynaecology haematology haemorrhage hallway handover handler hazardous healing healthcare heartbroken heartfelt helpline hepatitis hernia hesitation histology holistic homecare
            homeless homelessness hormone hospice hospitality hostel hotline housing humiliating hydrotherapy hygiene hygienic hypo hypertension hysterectomy immaculate immeasurably
            impeccable incapacity incontinence incontinent infirmary inhaler inhumane injection inpatient insomnia instructor insulin interpreter internet interviewer intimidating
            intravenous itchy jaundice keyworker knowledgeable laundry laxative learner lesion lethargic leukaemia lifeline lifesaver ligament listener lithium loneliness lounge lovely
            lumbar lupus lymph malnourished mammogram manic maternity mattress mealtime mediation medic medicate medication melanoma meningitis menopause mentor methadone methodical
            metformin midwifery migraine mindful mindfulness mirtazapine miscarriage mobility morale morphine multidisciplinary myeloma naproxen narcolepsy nausea nebuliser negligence
            neonatal neonate neurology neurologist neuropathy newborn nicotine nighttime numbness nursery nursing nutrition obese obesity observant occupational oedema ombudsman oncology
            online ophthalmology orthodontic orthopaedic orthotic orthotics osteoporosis outbreak outpatient outreach overdose overstretched overweight pacemaker paediatric paediatrician
            paediatrics palliative palsy pancreatic pandemic paperwork paracetamol paralysed paramedic parenting parkrun paternity pathology pathway pensioner perinatal personable pessary
            phlebotomy phobia physio physiotherapist physiotherapy pilates pneumonia podiatric podiatrist podiatry posture postnatal postural pregabalin prenatal proactive probation
            professionalism prostate prosthetic psoriasis psychosis psychosocial psychotherapy psychotic pulmonary punctual punctuality quetiapine radiographer radiology radiotherapy ramp
            reablement readmitted reassurance reassuring receptionist recuperate redacted reenablement referral referrer reflective reflexology refuge refugee regression rehab rehabilitate
            rehabilitation rehousing reiki relapse relatable renal respectful respiratory respite responder responsive resus retina rheumatic rheumatology rheumatoid risperidone sanitary
            scary schizophrenia schizophrenic sciatica scoliosis screening seizure sensory sepsis septic sertraline shingles sickness signpost sincerely sitter smear smoker snacks softener
            spasm specialism speedy spinal spine spondylitis sprain stabilise stabilisation staffing stairlift stammer statin stent steroid stigma stillbirth stitches stoma stressful
            stutter supportive surgeon surgical suture syringe tablet talkative teamwork telecare tenancy tenant tendon terminally therapeutic therapist thoroughly thoughtful
            thoughtfulness thrombosis thyroid timely timeliness tinnitus tissue toiletries tonsillitis toothache tramadol transfusion transgender transphobic trauma traumatic traumatised
            tremor triage truthful tumour ulcer ultrasound umbilical unannounced unapproachable understaffed underweight uncaring unprofessional unresponsive unwell upmost urinary urine
            urology vaccinate vaccination vaccine varicose vascular venlafaxine ventilator vertigo viral vomiting voucher waiting walker walk-in warmth wheelchair whiteboard womb workbook
            worksheet xray x-ray yoga zimmer zopiclone illegible appointments receptionists parking website app videos webinar drop-in follow-up check-up one-to-one face-to-face well-being
            wellbeing payslip sanction landlady lodger bailiff overpayment underpayment backdated carer's bedding cleanliness lanyard signage
            """.strip().split("\\s+", -1)));

    private ServiceWords() {}

    /** In lower case. */
    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
