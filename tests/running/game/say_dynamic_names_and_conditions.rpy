default dn_name = "Nobody"
default dn_loud = True
define dn_a = Character("dn_name", dynamic=True)
define dn_b = DynamicCharacter("dn_name.upper()")
define dn_c = Character("Cy", condition="dn_loud")
define dn_d = Character(_("Dot"), color="#fff", what_color="#000", image="dot", ctc=None, callback=None, show_two=2, window_background=None)
label say_dynamic_names_and_conditions:
    dn_a "Who?"
    $ dn_name = "Someone"
    dn_a "I."
    dn_b "Loudly."
    dn_c "Heard."
    $ dn_loud = False
    dn_c "Not heard."
    dn_d "Seen."
    "Pat [dn_name]" "A name with a value."
    $ dn_other = Character("Late", what_prefix="- ")
    dn_other "Made while it runs."
    return
